import { DeclarationDraft } from '../mutation';
import { Flips } from '../identity/flips';
import { Change } from '../stack-json';

/** One change by hand to what was synthesized or declared, and everything that flips by it; nothing for a harmless one. */
export interface SurvivalMutation {
  readonly name: string;
  readonly stack?: { readonly name: string; readonly change: Change };
  readonly declaration?: (declaration: DeclarationDraft) => void;
  readonly flips: Flips;
}
