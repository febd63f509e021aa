import { ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { AddressInfo, createServer } from 'node:net';
import { join } from 'node:path';

/** A running stand-in for Azure: an empty tenant on this machine, with the environment that leads the provider to it. */
export interface StandIn {
  readonly environment: Readonly<Record<string, string>>;
  stop(): Promise<void>;
}

/**
 * Starts one on free ports. Each stack needs its own: two on one server that name the same resource delete each other's.
 * @param tools folder of `loopback.mjs`
 * @param scratch folder for its certificate
 */
export async function startStandIn(tools: string, scratch: string): Promise<StandIn> {
  const [certificate, key] = makeCertificate(scratch);
  const port = await freePortPair();
  const server = spawn(process.execPath, [
    join(tools, 'loopback.mjs'),
    String(port),
    certificate,
    key,
    join(scratch, 'requests.log'),
    '--refuse',
    'ZONES',
  ]);
  await ready(server);
  return { environment: environmentOf(port, certificate), stop: () => stop(server) };
}

function makeCertificate(scratch: string): [string, string] {
  const [certificate, key] = [join(scratch, 'cert.pem'), join(scratch, 'key.pem')];
  const storage = ['blob', 'queue', 'table', 'file', 'dfs', 'web'].map(
    (kind) => `DNS:*.${kind}.core.windows.net`,
  );
  const names = ['IP:127.0.0.1', 'DNS:*.vault.azure.net', ...storage].join(',');
  execFileSync(
    'openssl',
    [
      'req',
      '-x509',
      '-newkey',
      'rsa:2048',
      '-nodes',
      '-days',
      '30',
      '-keyout',
      key,
      '-out',
      certificate,
    ].concat(['-subj', '/CN=127.0.0.1', '-addext', `subjectAltName=${names}`]),
    { stdio: 'ignore' },
  );
  return [certificate, key];
}

/** The first of two neighbouring ports that nothing listens on. */
async function freePortPair(): Promise<number> {
  for (let attempt = 0; attempt < 50; attempt += 1) {
    const first = await listen(0);
    const { port } = first.address() as AddressInfo;
    const second = await listen(port + 1).catch(() => undefined);
    for (const server of [first, second]) {
      await new Promise<unknown>((done) => (server ? server.close(done) : done(undefined)));
    }
    if (second) return port;
  }
  throw new Error('no two neighbouring ports are free on 127.0.0.1');
}

async function listen(port: number) {
  const server = createServer().listen(port, '127.0.0.1');
  await once(server, 'listening');
  return server;
}

async function ready(server: ChildProcess): Promise<void> {
  const ended = once(server, 'exit').then(([code]) => {
    throw new Error(`the stand-in ended with ${String(code)} before it was ready`);
  });
  await Promise.race([once(server.stdout!, 'data'), ended]);
  ended.catch(() => undefined);
}

async function stop(server: ChildProcess): Promise<void> {
  const ended = once(server, 'exit');
  server.kill();
  await ended;
}

function environmentOf(port: number, certificate: string): Record<string, string> {
  const metadata = `127.0.0.1:${port}`;
  return {
    SSL_CERT_FILE: certificate,
    ARM_METADATA_HOSTNAME: metadata,
    ARM_METADATA_HOST: metadata,
    ARM_USE_CLI: 'false',
    HTTPS_PROXY: `http://127.0.0.1:${port + 1}`,
    NO_PROXY: '',
    ARM_TENANT_ID: '44444444-4444-4444-4444-444444444444',
    ARM_CLIENT_ID: '33333333-3333-3333-3333-333333333333',
    ARM_CLIENT_SECRET: 'x',
    ARM_RESOURCE_PROVIDER_REGISTRATIONS: 'none',
  };
}
