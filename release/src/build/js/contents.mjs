// Holds the CycloneDX lists of a release to its files: each archive is named with its sum, and the modules of the JDK are those of the archive.
// Usage: node contents.mjs FOLDER
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

const [folder] = process.argv.slice(2);
const text = (name) => readFileSync(`${folder}/${name}`, 'utf8');
const sums = Object.fromEntries(
  text('SHA256SUMS')
    .trim()
    .split('\n')
    .map((line) => line.split('  ').reverse()),
);
const archives = Object.keys(sums).filter((name) => /\.(tgz|tar\.gz)$/.test(name));
const image = archives.find((name) => name.endsWith('.tar.gz'));
const release = execFileSync('tar', ['-xzOf', `${folder}/${image}`, '--wildcards', '*/runtime/release'], { encoding: 'utf8' });
const modules = release.match(/^MODULES="(.*)"$/m)[1].split(' ').filter((name) => !name.startsWith('linkfault'));
const lists = readdirSync(folder)
  .filter((name) => name.endsWith('-cyclonedx.json'))
  .map((name) => JSON.parse(text(name)));

check(lists);
for (const spoil of [
  (all) => (files(all)[0].hashes[0].content = '0'.repeat(64)),
  (all) => all.pop(),
  (all) => jdks(all)[0].components.pop(),
  (all) => (jdks(all)[0]['bom-ref'] = 'another'),
]) {
  const spoilt = structuredClone(lists);
  spoil(spoilt);
  assert.throws(() => check(spoilt), `a list is not held to ${spoil}`);
}
console.log(`release: the CycloneDX lists name ${archives.length} archives and ${modules.length} modules of ${jdks(lists)[0].name} ${jdks(lists)[0].version}`);

function check(all) {
  assert.deepEqual(Object.fromEntries(files(all).map(({ name, hashes }) => [name, hashes[0].content])), pick(sums, archives));
  const [jdk, ...others] = jdks(all);
  assert.equal(others.length, 0);
  assert.deepEqual(jdk.components.map(({ name }) => name).sort(), modules.sort());
  for (const list of all) {
    const known = new Set([list.metadata.component, ...flat(list.components)].map((component) => component['bom-ref']));
    for (const { ref, dependsOn = [] } of list.dependencies) {
      for (const each of [ref, ...dependsOn]) assert.ok(known.has(each), `${each} is no component`);
    }
  }
}

function files(all) {
  return all.flatMap((list) => list.metadata.component.components ?? []).filter(({ type }) => type === 'file');
}

function jdks(all) {
  return all.flatMap((list) => list.components).filter(({ type }) => type === 'platform');
}

function flat(components) {
  return components.flatMap((component) => [component, ...flat(component.components ?? [])]);
}

function pick(object, names) {
  return Object.fromEntries(names.map((name) => [name, object[name]]));
}
