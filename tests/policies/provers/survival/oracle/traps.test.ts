import { isDown } from './answer';
import { judgeDomains, judgeNodes, judgePairs, judgeRegions, isInTime } from './claims';
import { cutSetsOf } from './cut-sets';
import { worstLives } from './lives';
import { eventsOf } from './trap';
import { TRAPS } from './traps';
import { withHands } from './with-hands';
import { bookOf } from './world';

const JUDGES = { nodes: judgeNodes, domains: judgeDomains, regions: judgeRegions, pairs: judgePairs };

describe.each(TRAPS)('$name', ({ model, after, cutSets, verdicts = {} }) => {
  const book = bookOf(model);
  const service = model.services[0]!;

  it('is so by the oracle', () => {
    for (const [set, { recovery, ...answer }] of Object.entries(after)) {
      const life = worstLives(book, service, eventsOf(set)).lives[0]!;
      expect([set, life.answer]).toMatchObject([set, answer]);
      if (!recovery) continue;
      const mended = withHands(life.world, service.node);
      const helped = !isDown(mended.answer);
      expect({
        possible: helped,
        minutes: mended.minutes,
        rpoSeconds: mended.answer.rpoSeconds,
        inTime: isInTime(service, life),
      }).toMatchObject(recovery);
    }
    for (const [claim, verdict] of Object.entries(verdicts)) {
      expect([claim, JUDGES[claim as keyof typeof JUDGES](book, service)?.verdict]).toEqual([claim, verdict]);
    }
    if (cutSets) {
      const found = cutSetsOf(book, service).map(({ events }) => [...events].sort().join('+'));
      expect(found.sort()).toEqual([...cutSets].sort());
    }
  });
});
