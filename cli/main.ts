#!/usr/bin/env node
import { processEnvironment } from './environment';
import { run } from './run';

void run(process.argv.slice(2), processEnvironment()).then((code) => {
  process.exitCode = code;
});
