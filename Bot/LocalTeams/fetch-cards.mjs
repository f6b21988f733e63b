// Fetches the official Adaptive Cards renderer by npm into wwwroot/lib. Silent about everything: the page works without it.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const version = '3.0.6';
const expected = '5e7c13f3300ae7b89b34703501e08d709fbb6635f1c6755b92495577a77344f2';
const target = join(import.meta.dirname, '..', 'wwwroot', 'lib');
const work = mkdtempSync(join(tmpdir(), 'cards-'));
try {
  const shell = process.platform === 'win32';
  execFileSync('npm', ['pack', `adaptivecards@${version}`, '--silent'], { cwd: work, stdio: 'ignore', timeout: 60000, shell });
  execFileSync('tar', ['xzf', `adaptivecards-${version}.tgz`], { cwd: work, stdio: 'ignore' });
  const file = readFileSync(join(work, 'package', 'dist', 'adaptivecards.min.js'));
  if (createHash('sha256').update(file).digest('hex') === expected) {
    mkdirSync(target, { recursive: true });
    writeFileSync(join(target, 'adaptivecards.min.js'), file);
  }
} catch {
  // no npm, no network: the fallback draws
} finally {
  rmSync(work, { recursive: true, force: true });
}
