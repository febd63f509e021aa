import { SignInModel } from '../model';
import { Strictness } from '../sign-in';
import { UserSpace } from '../space/user-space';
import { WorkloadSpace } from '../space/workload-space';
import { Names } from '../words/names';
import { Decider } from './decide';
import { Prepared } from './prepared';
import { Switchboard } from './switchboard';

/** What all claims about one model stand on. Each part is made when it is first asked for. */
export class Basis {
  readonly names: Names;
  readonly decider: Decider;
  private userSpace: Prepared<UserSpace> | undefined;
  private workloadSpace: Prepared<WorkloadSpace> | undefined;
  private readonly switchboards = new Map<string, Switchboard>();

  /** @param asOf the day on which exceptions are looked at, `YYYY-MM-DD` */
  constructor(
    readonly model: SignInModel,
    readonly asOf: string,
  ) {
    this.names = new Names(model);
    this.decider = new Decider(model);
  }

  get people(): Prepared<UserSpace> {
    return (this.userSpace ??= new Prepared(new UserSpace(this.model)));
  }

  get programs(): Prepared<WorkloadSpace> {
    return (this.workloadSpace ??= new Prepared(new WorkloadSpace(this.model)));
  }

  /** Whether strict and lenient are two ways to read the policies. */
  get hasDoubt(): boolean {
    return [this.people, this.programs].some(
      (prepared) => prepared.under('strict') !== prepared.under('lenient'),
    );
  }

  switchboard(prepared: Prepared, strictness: Strictness): Switchboard {
    const key = `${prepared.space.kind} ${strictness}`;
    const known = this.switchboards.get(key) ?? new Switchboard(prepared.under(strictness));
    this.switchboards.set(key, known);
    return known;
  }
}
