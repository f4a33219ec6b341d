// A failed step of the set-up, said in a sentence that a person can act on.
// The tool's own last lines follow it, because a mirror or a proxy may need a reader who knows it.

const CAUSES = [
  [/ENOSPC|no space left/i, 'The disk is full. Make room for about 1 GB, then try again.'],
  [/SELF_SIGNED_CERT|UNABLE_TO_(GET|VERIFY)|CERT_/i,
    'This network uses a certificate that Node does not know. Name its file in NODE_EXTRA_CA_CERTS, then try again.'],
  [/ERR_PNPM_OUTDATED_LOCKFILE/i,
    'pnpm-lock.yaml does not match the package.json files. Run "node server/launch/run.mjs pnpm install", then try again.'],
  [/ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|ERR_SOCKET_TIMEOUT|META_FETCH_FAIL|network (request|timeout)/i,
    'The npm registry did not answer. Check the internet connection, then try again.'],
  [/\bE40[13]\b|ERR_PNPM_FETCH_40[13]/i, 'The npm registry refused us. Check the registry settings of npm, then try again.'],
  [/\bE404\b|ETARGET|ERR_PNPM_FETCH_404|ERR_PNPM_NO_MATCHING_VERSION/i,
    'The npm registry does not have a version that Evenboard needs. Check the registry settings of npm, then try again.'],
  [/EACCES|EPERM|EROFS|permission denied/i,
    'Evenboard may not write to its folder. Give your user the right to write there, then try again.'],
];

const LAST_LINES = 40;

export class SetUpProblem extends Error {
  constructor(sentence, output = '') {
    super(sentence);
    this.name = 'SetUpProblem';
    this.output = output.trim().split('\n').slice(-LAST_LINES).join('\n');
  }
}

/** The known cause that `output` tells of, or `otherwise`. */
export function problemFrom(output, otherwise) {
  const known = CAUSES.find(([pattern]) => pattern.test(output));
  return new SetUpProblem(known ? known[1] : otherwise, output);
}

/** Runs `work`; a set-up problem is printed as its sentence, and the process ends with 1. */
export async function orSayWhy(work) {
  try {
    process.exitCode = await work();
  } catch (error) {
    sayProblem(error);
    process.exitCode = 1;
  }
}

export function sayProblem(error) {
  const known = error instanceof SetUpProblem ? error : problemFrom(String(error?.stack ?? error), 'Evenboard could not be set up.');
  if (known.output) process.stderr.write(`${known.output}\n\n`);
  process.stderr.write(`${known.message}\n`);
}
