import { checkRecords } from '../geodata/records/checkRecords.ts';
import { describeFinding } from '../geodata/records/finding.ts';
import { jindongRecords } from '../geodata/records/jindong/jindongRecords.ts';
import { jindongLimits } from '../geodata/records/jindong/limits.ts';

/** Checks the records that ship: one line per finding, then a summary; exit 1 when there is a finding. */
const records = jindongRecords();
const findings = checkRecords(records, jindongLimits);

for (const finding of findings) process.stderr.write(`${describeFinding(finding)}\n`);
process.stdout.write(
  `${records.zone.id}: ${[...records.parcels].length} parcels, ${records.facts.length} facts, ` +
    `${records.doubts.length} doubts, ${findings.length} findings\n`,
);
process.exitCode = findings.length > 0 ? 1 : 0;
