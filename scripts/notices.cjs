/** Writes beside a build what it is made of: the licences of the code in its scripts, and the bill of materials (CycloneDX). */
const { execFileSync } = require('node:child_process');
const { readdirSync, readFileSync, writeFileSync } = require('node:fs');
const { dirname, join } = require('node:path');

const root = join(__dirname, '..');
const LICENCE = /^licen[cs]e(?:\.(?:md|txt))?$/iu;
const PACKAGE = /.*node_modules\/((?:@[^/]+\/)?[^/]+)\//u;

const filesIn = (folder, end) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith(end))
    .map((file) => join(folder, file))
    .sort();

/** @returns {string[]} the packages of which a script of the build holds code, as its source maps tell */
function shippedPackages(folder) {
  const sources = filesIn(folder, '.js.map').flatMap((file) => JSON.parse(readFileSync(file, 'utf8')).sources);
  return [...new Set(sources.flatMap((source) => PACKAGE.exec(source)?.[1] ?? []))].sort();
}

/** A package that brings no text of its licence is named with what its package.json says. */
function notice(name) {
  const folder = join(root, 'node_modules', name);
  const { version, license, repository } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  if (!license) throw new Error(`${name} ${version} comes without a licence.`);
  const file = readdirSync(folder).find((entry) => LICENCE.test(entry));
  const text = file ? readFileSync(join(folder, file), 'utf8').trim() : (repository?.url ?? repository);
  return `${name} ${version} (${license})\n\n${text}\n`;
}

/** @returns {string} every package in the build with its licence; it throws for a package without one */
const licencesOf = (folder) =>
  shippedPackages(folder)
    .map(notice)
    .join(`\n${'-'.repeat(80)}\n\n`);

/** @returns {string} what `npm sbom` says of what is installed for use, without its time and its number by chance */
function billOfMaterials() {
  const asked = ['sbom', '--omit', 'dev', '--package-lock-only', '--sbom-format', 'cyclonedx'];
  const [program, ...before] = process.env.npm_execpath ? [process.execPath, process.env.npm_execpath] : ['npm'];
  const printed = execFileSync(program, [...before, ...asked], { cwd: root, encoding: 'utf8' });
  const { serialNumber: _chance, metadata, ...rest } = JSON.parse(printed);
  const { timestamp: _now, tools: _tools, ...lasting } = metadata;
  return `${JSON.stringify({ ...rest, metadata: lasting }, undefined, 2)}\n`;
}

if (require.main === module) {
  const [folder = join(root, 'dist')] = process.argv.slice(2);
  // The pages stand in a folder of their own version, and their licences with them.
  const [page] = filesIn(folder, 'taskpane.html');
  writeFileSync(join(dirname(page), 'licences.txt'), licencesOf(folder));
  writeFileSync(join(folder, 'bom.json'), billOfMaterials());
}

module.exports = { billOfMaterials, licencesOf, shippedPackages };
