import { HandAct } from '../../../constructs/model/hand-act';
import { handActs } from '../../../constructs/model/hand-acts';
import { PublishedService } from '../../../constructs/model/flow';
import { blockEstate } from '../../fixtures/block-estate';
import { testEstate } from '../../fixtures/estate';
import { FORMS, WEB_SERVERS, WEBSITE, webEstate } from '../../fixtures/web-estate';

const APPLICATION: PublishedService = { ...WEBSITE, name: 'cases', title: 'Cases', by: 'app-proxy' };
const ADMINISTRATION: PublishedService = {
  ...WEBSITE,
  name: 'upkeep',
  title: 'Upkeep',
  by: 'private-access',
  host: undefined,
};

const idsOf = (acts: readonly HandAct[]) => acts.map(({ id }) => id);

describe('what is done by hand', () => {
  it('is nothing where nothing is published and nobody is enrolled', () => {
    expect(handActs(testEstate())).toEqual([]);
    expect(handActs(webEstate({ published: [] }))).toEqual([]);
  });

  it('stands in the order of the steps, whatever the order of the file', () => {
    const servers = (
      ['log-streaming', 'web', 'private-access-connector', 'app-proxy-connector'] as const
    ).map((role) => ({ ...WEB_SERVERS, name: role, role }));
    const published = [FORMS, ADMINISTRATION, WEBSITE, APPLICATION];
    expect(idsOf(handActs(webEstate({ servers, published })))).toEqual([
      'connectors/website/app-proxy-connector',
      'connectors/website/private-access-connector',
      'connectors/website/log-streaming',
      'application/upkeep',
      'application/cases',
      'private-link/website/uksouth',
      'private-link/website/ukwest',
      'domain/website',
      'certificate/forms/uksouth',
      'certificate/forms/ukwest',
    ]);
  });

  it("is done in the regions of the edge's spoke alone", () => {
    const spokes = webEstate().spokes.map((spoke) => ({ ...spoke, networks: spoke.networks.slice(1) }));
    expect(idsOf(handActs(webEstate({ spokes })))).toEqual([
      'private-link/website/ukwest',
      'domain/website',
      'certificate/forms/ukwest',
    ]);
  });

  it.each<[PublishedService, HandAct]>([
    [
      WEBSITE,
      {
        id: 'private-link/website/uksouth',
        title: "Approval of Front Door's private link to The website in UK South",
        unlocks: 'the way in to The website through UK South',
      },
    ],
    [
      FORMS,
      {
        id: 'certificate/forms/uksouth',
        title: 'Certificate of forms.example.org in the vault of UK South',
        unlocks: 'the gateway of Forms in UK South',
      },
    ],
    [
      APPLICATION,
      {
        id: 'application/cases',
        title: 'Publishing in Entra ID: Cases',
        unlocks: 'the way in to Cases',
      },
    ],
    [
      ADMINISTRATION,
      {
        id: 'application/upkeep',
        title: 'Publishing in Zscaler Private Access: Upkeep',
        unlocks: 'the way in to Upkeep',
      },
    ],
  ])('says of $name what is done and what it unlocks', (service, act) => {
    expect(handActs(webEstate({ published: [service] }))[0]).toEqual(act);
  });

  it('is, of an application by Front Door, the same as of a service, and of its databases what they alone can grant', () => {
    expect(idsOf(handActs(blockEstate()))).toEqual([
      'database-users/website/content',
      'database-users/website/legacy',
      'database-users/website/maps',
      'private-link/drupal/uksouth',
      'private-link/drupal/ukwest',
      'domain/drupal',
    ]);
  });
});
