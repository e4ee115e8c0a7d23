import { bilingual } from '../../geodata/bilingual.ts';
import { ProblemError } from '../http/problem.ts';

export function signInFirst(): ProblemError {
  return new ProblemError(
    'sign-in-first',
    bilingual('这一步需要登录，请先登录。', 'This needs an account; sign in first.'),
  );
}

export function noAccountYet(): ProblemError {
  return new ProblemError(
    'sign-in-first',
    bilingual(
      '服务器还没有账户。请用启动时显示的一次性口令建立第一位管理员，或在服务器上运行 npm run accounts。',
      'There are no accounts yet. Make the first administrator with the token that the server showed when it started, or run npm run accounts on its machine.',
    ),
  );
}

export function notAllowed(): ProblemError {
  return new ProblemError(
    'not-allowed',
    bilingual(
      '您的账户没有这项权限；需要的话，请联系管理员。',
      'Your account may not do this; ask an administrator if it should.',
    ),
  );
}

export function notInThisBlock(): ProblemError {
  return new ProblemError(
    'not-allowed',
    bilingual(
      '您只能填报分配给您的区块；需要别的区块，请联系管理员。',
      'You record in the blocks that were given to you; ask an administrator for others.',
    ),
  );
}

export function notOnesOwn(): ProblemError {
  return new ProblemError(
    'not-allowed',
    bilingual(
      '这是您自己填报的，要由别人审核；您能直接录入的话，也可以撤回报送再填。',
      'You sent this yourself, so somebody else has to approve it; or withdraw it and enter it again, if you may write at once.',
    ),
  );
}

export function approverTakesBack(): ProblemError {
  return new ProblemError(
    'not-allowed',
    bilingual(
      '这里的记录经过审核，不能自行撤回；请填报更正，或请审核人撤回。',
      'Entries here are approved first and not taken back by who recorded them; enter a correction, or ask an approver.',
    ),
  );
}

export function approverWrites(): ProblemError {
  return new ProblemError(
    'not-allowed',
    bilingual(
      '这里填报的内容要先审核，这一类不经审核，由审核人或管理资料的人登记；请写在填报的“受阻”里。',
      'What you enter here is approved first, and this is written at once by who approves or keeps the zone; say it in your entry, as what is in the way.',
    ),
  );
}

/** The same whether the name, the password or both are wrong. */
export function wrongCredentials(): ProblemError {
  return new ProblemError(
    'wrong-credentials',
    bilingual('用户名或密码不对，请再试一次。', 'The name or the password is wrong; try again.'),
  );
}

export function wrongToken(): ProblemError {
  return new ProblemError(
    'wrong-credentials',
    bilingual(
      '一次性口令不对或已经用过。它在服务器启动时显示，每次启动都是新的。',
      'The one-time token is wrong or used. The server shows it when it starts, a new one each time.',
    ),
  );
}

export function tooManyTries(seconds: number): ProblemError {
  return new ProblemError(
    'too-many-tries',
    bilingual(
      `试得太多，请过 ${seconds} 秒再试。`,
      `Too many tries; try again in ${seconds} seconds.`,
    ),
    { headers: { 'Retry-After': `${seconds}` } },
  );
}

export function signInBusy(cause: unknown): ProblemError {
  return new ProblemError(
    'busy',
    bilingual('正在登录的人太多，请稍后再试。', 'Too many are signing in; try again soon.'),
    { headers: { 'Retry-After': '5' }, cause },
  );
}
