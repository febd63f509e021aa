import { merge, one, UNKNOWN } from '../../../rules/support/fragments';
import { nodeOf, OneNode } from './one-node';

const APP = 'azurerm_linux_web_app';
const WORKER = 'instance:test/azurerm_service_plan.web#1';

function application(plan: Record<string, unknown>, app: Record<string, unknown> = {}): OneNode {
  return nodeOf(
    merge(
      one('azurerm_service_plan', 'web', {
        location: 'uksouth',
        sku_name: 'P1v3',
        worker_count: 2,
        zone_balancing_enabled: true,
        ...plan,
      }),
      one(APP, 'web', { location: 'uksouth', service_plan_id: '${azurerm_service_plan.web.id}', ...app }),
    ),
    `${APP}.web`,
  );
}

describe('an application on App Service', () => {
  it('runs on as long as a worker is left', () => {
    expect(application({}).after(WORKER)).toBe('unaffected');
    expect(application({ worker_count: 1 }).after(WORKER)).toBe('down');
    expect(application({ worker_count: null }).after(WORKER)).toBe('down');
  });

  it.each([
    [true, 'unaffected'],
    [false, 'unknown'],
    [null, 'unknown'],
    [UNKNOWN, 'unknown'],
  ])('with zone balancing %s is %s after a zone', (balanced, answer) => {
    expect(application({ zone_balancing_enabled: balanced }).after('zone:uksouth-1')).toBe(answer);
  });

  it.each([{ sku_name: UNKNOWN }, { worker_count: UNKNOWN }])('is unknown with %s', (plan) => {
    expect(application(plan).after()).toBe('unknown');
  });

  it('falls with its plan, with itself and with its region', () => {
    const app = application({});
    const events = ['resource:test/azurerm_service_plan.web', `resource:test/${APP}.web`, 'region:uksouth'];
    expect(events.map((event) => app.after(event))).toEqual(['down', 'down', 'down']);
  });

  it('has no node of its own to lose where Azure adds them by itself', () => {
    const app = application({ sku_name: 'Y1' });
    expect(app.model.events.some(({ kind }) => kind === 'instance')).toBe(false);
    expect(app.after('zone:uksouth-1')).toBe('unknown');
  });

  it('of one worker that Azure adds more to falls with that one', () => {
    expect(application({ sku_name: 'EP1', worker_count: 1 }).after(WORKER)).toBe('down');
  });

  it('is unknown on a plan that is not judged', () => {
    const outside =
      '/subscriptions/00000000-0000-4000-8000-00000000000a/resourceGroups/x/providers/Microsoft.Web/serverFarms/y';
    expect(application({}, { service_plan_id: outside }).after()).toBe('unknown');
  });
});
