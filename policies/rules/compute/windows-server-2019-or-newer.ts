import { textOf } from '../../graph/attribute';
import { Block, Resource } from '../../graph/graph';
import { written } from '../../graph/views/read';
import { Result, Rule } from '../rule';
import { FLEXIBLE_SET, OLD_MACHINE } from '../support/machines';
import { fail, pass, show, step, unknown } from '../support/results';

const OLDEST = 2019;
/** Where an image tells its year: the SKU, or, with SQL Server, the end of the offer (`sql2022-ws2022`). */
const YEARS = {
  microsoftwindowsserver: { path: 'sku', year: /^(20\d\d)/ },
  microsoftsqlserver: { path: 'offer', year: /-ws(20\d\d)/i },
} as const;

export const windowsServer2019OrNewer: Rule = {
  id: 'compute/windows-server-2019-or-newer',
  title: 'Windows servers run Windows Server 2019 or newer',
  clauses: ['BB-5'],
  decides: ['BB-5'],
  severity: 'medium',
  gates: true,
  protects: 'An older system is near its end, or past it, when the machine is made.',
  remedy:
    'Take an image of Windows Server 2022 or 2025, or let an exemption name the application or licence that stands in the way.',
  sources: ["the county's strategy of 2022, Technical Design Principles"],
  needsDeclaration: false,
  *check({ graph }) {
    const machines = graph.ofType(
      'azurerm_windows_virtual_machine',
      'azurerm_windows_virtual_machine_scale_set',
      FLEXIBLE_SET,
    );
    for (const machine of machines) yield* judge(machine, machine.blocks('source_image_reference'));
    for (const machine of graph.ofType(OLD_MACHINE)) {
      yield* judge(machine, machine.blocks('storage_image_reference'));
    }
  },
};

function* judge(machine: Resource, images: readonly Block[]): Iterable<Result> {
  const [image] = images;
  if (!image) {
    if (machine.type.includes('windows')) {
      yield unknown(machine, 'comes from an image of its own, whose system is not known', [
        step(machine, 'source_image_reference', 'nothing', 'an image of the marketplace'),
      ]);
    }
    return;
  }
  const publisher = written(image, 'publisher');
  const known = textOf(publisher)?.toLowerCase();
  if (known === undefined) {
    yield unknown(machine, 'the publisher of its image is not known before deployment', [
      step(machine, `${image.path}.publisher`, show(publisher)),
    ]);
  } else if (known === 'microsoftwindowsserver' || known === 'microsoftsqlserver') {
    yield* judgeYear(machine, image, known);
  }
}

/** Nothing for what is no Windows: SQL Server comes on Linux too. */
function* judgeYear(machine: Resource, image: Block, publisher: keyof typeof YEARS): Iterable<Result> {
  const { path, year } = YEARS[publisher];
  const attribute = written(image, path);
  const text = textOf(attribute);
  const evidence = [step(machine, `${image.path}.${path}`, show(attribute), `${OLDEST} or newer`)];
  const found = year.exec(text ?? '')?.[1];
  if (found === undefined) {
    if (text !== undefined && publisher === 'microsoftsqlserver') return;
    yield unknown(machine, 'which Windows Server it runs is not known', evidence);
    return;
  }
  yield Number(found) >= OLDEST
    ? pass(machine, `runs Windows Server ${found}`)
    : fail(machine, `runs Windows Server ${found}, older than ${OLDEST}`, evidence);
}
