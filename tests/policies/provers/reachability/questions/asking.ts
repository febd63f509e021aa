import { Declaration } from '../../../../../policies/declaration/declaration';
import { Claims } from '../../../../../policies/provers/reachability/claims/claims';
import { NetworkModel } from '../../../../../policies/provers/reachability/model';
import { Answer, Answered } from '../../../../../policies/provers/reachability/questions/answer';
import { answerQuestions } from '../../../../../policies/provers/reachability/questions/answer-question';
import { Question, questionOf } from '../../../../../policies/provers/reachability/questions/question';
import { reachability } from '../../../../../policies/provers/reachability/reachability';

/** Answers about one model. */
export class Asker {
  readonly claims: Claims;

  constructor(
    model: NetworkModel,
    readonly declaration?: Declaration,
  ) {
    this.claims = new Claims(reachability(model), declaration);
  }

  /** @throws if an end means nothing */
  answer(from: string, to: string, rest: Partial<Question> = {}): Answered {
    const [answered] = answerQuestions(this.claims, this.declaration, [questionOf({ ...rest, from, to })]);
    if (answered === undefined || 'problem' in answered) throw new Error(answered?.problem);
    return answered;
  }

  verdict(from: string, to: string, port?: number): string {
    return this.answer(from, to, port === undefined ? {} : { port }).verdict;
  }

  answers(from: string, to: string, rest: Partial<Question> = {}): readonly Answer[] {
    return this.answer(from, to, rest).places.flatMap((place) => place.answers);
  }

  /** Why an end means nothing. */
  problem(from: string, to: string): string {
    const [answered] = answerQuestions(this.claims, this.declaration, [questionOf({ from, to })]);
    if (answered === undefined || !('problem' in answered)) throw new Error('the question was answered');
    return `${answered.end}: ${answered.problem}`;
  }
}
