import { Declaration } from '../declaration/declaration';
import { Matrix } from '../exhibit';
import { Need, Needs, Resource } from '../provers/sign-in/claims/needs';
import { Persona, SignInModel } from '../provers/sign-in/model';
import { OTHER_APPLICATION } from '../provers/sign-in/sign-in';

/** Something to sign in to, as a column. */
interface Column {
  readonly title: string;
  readonly resource: Resource;
}

/** What every tenant has, whatever is declared. */
const OF_EVERY_TENANT: readonly Column[] = [
  application('Office 365', 'Office365'),
  application('Admin portals', 'MicrosoftAdminPortals'),
  application('Azure Resource Manager', '797f4846-ba00-4fd7-ba43-dac1f8f63013'),
  application('Any other application', OTHER_APPLICATION),
  action('Registering a device', 'urn:user:registerdevice'),
  action('Registering methods', 'urn:user:registersecurityinfo'),
];

/** Personas against what they sign in to: what nobody of a row gets into a column without. */
export function signInMatrix(model: SignInModel, declaration: Declaration | undefined): Matrix | undefined {
  const tenant = declaration?.tenants.find(({ name }) => name === model.tenant);
  const personas = model.intent?.personas ?? [];
  if (!tenant || personas.length === 0 || model.policies.length === 0) return undefined;
  const columns = [...declaredColumns(model), ...exceptedColumns(model), ...OF_EVERY_TENANT];
  const needs = new Needs(model);
  return {
    kind: 'matrix',
    id: `sign-in-matrix-${tenant.name}`,
    title: `Who needs what: ${tenant.name}`,
    alternative:
      'Rows are kinds of people and programs, columns what they sign in to; a cell says what nobody of the row gets in without, whatever the client, place, device and risk. "!" marks what a password alone opens, or may open. People of two kinds need what both need, and whoever an exception is made for is left out of other rows.',
    rows: personas.map(({ title }) => title),
    columns: columns.map(({ title }) => title),
    cells: personas.map((persona) =>
      columns.map(({ resource }) => markOf(persona, needs.of(persona, resource))),
    ),
  };
}

function declaredColumns({ names, intent }: SignInModel): readonly Column[] {
  return [...(intent?.applications ?? [])].map(([name, id]) => application(names.get(id) ?? name, id));
}

/** What an exception lets people reach by name, such as the virtual desktops, all of it together. */
function exceptedColumns({ intent }: SignInModel): readonly Column[] {
  return (intent?.exceptions ?? [])
    .filter(({ mustWork }) => mustWork)
    .map(({ title, applications }) => ({
      title,
      resource: { kind: 'applications', ids: applications },
    }));
}

const WORDS = {
  'phishing-resistant': 'phishing-resistant',
  mfa: 'MFA',
  'managed-device': 'managed device',
} as const;

function markOf({ kind }: Persona, { entry, demands, doubtful }: Need): string {
  if (entry === 'blocked') return 'blocked';
  if (kind === 'workload') return entry === 'open' ? 'its credential' : '! not decided';
  const isImplied = (demand: string) => demand === 'mfa' && demands.includes('phishing-resistant');
  const shown = demands.filter((demand) => !isImplied(demand)).map((demand) => WORDS[demand]);
  const perhaps = doubtful.filter((demand) => !isImplied(demand)).map((demand) => `${WORDS[demand]}?`);
  const mark =
    entry === 'unknown'
      ? `${shown.join(' + ') || 'a password'}, or blocked`
      : [...shown, ...perhaps].join(' + ') || 'a password';
  return shown.length === 0 ? `! ${mark}` : mark;
}

function application(title: string, id: string): Column {
  return { title, resource: { kind: 'applications', ids: [id] } };
}

function action(title: string, id: string): Column {
  return { title, resource: { kind: 'user-action', action: id } };
}
