/**
 * One run of one scenario against one subject, in a process of its own, so that no run inherits another's heap. Started
 * by `bench.ts`; the last line that it prints is the result as JSON.
 */
import { parseArgs } from 'node:util';
import { ALL_SCENARIOS } from './scenarios/all-scenarios.ts';
import { ALL_SUBJECTS } from './subjects/all-subjects.ts';

const { values } = parseArgs({
  options: {
    scenario: { type: 'string' },
    subject: { type: 'string' },
    seconds: { type: 'string' },
    quick: { type: 'boolean', default: false },
    'node-option': { type: 'string', multiple: true, default: [] },
  },
});

const scenario = ALL_SCENARIOS.find(({ name }) => name === values.scenario);
const subject = ALL_SUBJECTS.find(({ name }) => name === values.subject);
if (scenario === undefined || subject === undefined) throw new Error('run-one needs a --scenario and a --subject that exist.');

const result = await scenario.run(subject, {
  seconds: Number(values.seconds),
  isQuick: values.quick,
  nodeOptions: values['node-option'],
});
process.stdout.write(`${JSON.stringify(result)}\n`, () => process.exit(0));
