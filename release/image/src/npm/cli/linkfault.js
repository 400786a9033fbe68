#!/usr/bin/env node
// Runs the program of the package for this system, with the same arguments, streams and exit code.
'use strict';
const { spawn } = require('node:child_process');
const { constants } = require('node:os');
const { dirname, join } = require('node:path');
const { isatty } = require('node:tty');

const USAGE = 2;
const name = `@linkfault/cli-${process.platform}-${process.arch}`;
const systems = Object.keys(require('../package.json').optionalDependencies);

function stop(message) {
  console.error(`linkfault: ${message}`);
  process.exit(USAGE);
}

function program() {
  if (process.env.LINKFAULT_PROGRAM) return process.env.LINKFAULT_PROGRAM;
  if (!systems.includes(name)) {
    stop(
      `there is no package for ${process.platform} on ${process.arch}, only ${systems.join(', ')}. ` +
        'Run the executable jar with a Java runtime, 17 or later.',
    );
  }
  try {
    return join(dirname(require.resolve(`${name}/package.json`)), 'bin', 'linkfault');
  } catch {
    return stop(`${name} is not installed. Install @linkfault/cli again, without --omit=optional.`);
  }
}

const file = program();
const child = spawn(file, process.argv.slice(2), { stdio: 'inherit' });
// A terminal sends its SIGINT to the program as well; sent by another process, it comes to this one alone.
// Not process.stdin.isTTY: to look at process.stdin makes it non-blocking, for the program too, which then never sees its end.
const passedOn = isatty(0) ? ['SIGTERM', 'SIGHUP'] : ['SIGTERM', 'SIGHUP', 'SIGINT'];
for (const signal of ['SIGTERM', 'SIGHUP', 'SIGINT']) {
  process.on(signal, () => {
    if (passedOn.includes(signal)) child.kill(signal);
  });
}
child.on('error', (error) => stop(`${file} cannot be started: ${error.message}`));
child.on('exit', (code, signal) => process.exit(code ?? 128 + constants.signals[signal]));
