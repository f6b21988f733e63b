// Holds the Teams package against the published schemas: node check-manifest.mjs FOLDER-OF-THE-PACKAGE (with app-manifest, ajv installed beside).
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { join, dirname } from 'node:path';

const require = createRequire(join(process.cwd(), 'x.js'));
const Ajv = require('ajv-draft-04');
const formats = require('ajv-formats');
const schemas = join(dirname(require.resolve('@microsoft/app-manifest/package.json')), 'build/json-schemas/teams/v1.25');
const folder = process.argv[2];
let bad = 0;
for (const [file, schema] of [['manifest.json', 'MicrosoftTeams.schema.json'], ['en.json', 'MicrosoftTeams.Localization.schema.json']]) {
  const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
  formats(ajv);
  const validate = ajv.compile(JSON.parse(readFileSync(join(schemas, schema), 'utf8')));
  if (!validate(JSON.parse(readFileSync(join(folder, file), 'utf8')))) {
    bad++;
    console.error(file, JSON.stringify(validate.errors, null, 1));
  }
}
console.log(bad === 0 ? 'manifest: valid against the published schema 1.25' : 'manifest: NOT valid');
process.exit(bad === 0 ? 0 : 1);
