import { bilingual } from '../../geodata/bilingual.ts';
import { ProblemError, quoted } from '../http/problem.ts';

/** Why somebody does not come in by single sign-on, each with what is to be done. @param name of the provider: `统一身份认证` */
export function providerUnavailable(name: string, cause: unknown): ProblemError {
  return new ProblemError(
    'provider-unavailable',
    bilingual(
      `“${name}”没有回答，或回答得不对。请稍后再试；有密码的，可以先用密码登录。一直这样，请管理员查看服务器日志。`,
      `“${name}” did not answer, or not as it should. Try again later, or sign in with a password if you have one. If it goes on, an administrator finds why in the server’s log.`,
    ),
    { headers: { 'Retry-After': '30' }, cause },
  );
}

export function accessDenied(name: string): ProblemError {
  return new ProblemError(
    'sign-in-unfinished',
    bilingual(
      `您在“${name}”取消了登录，或者它没有允许您使用挂图。要登录请重新开始；没有获准的，请找管理“${name}”的部门。`,
      `You cancelled at “${name}”, or it does not let you use this map. Begin again to sign in; if it refuses you, ask whoever runs it.`,
    ),
  );
}

export function answerNotAccepted(name: string, cause: unknown): ProblemError {
  return new ProblemError(
    'sign-in-unfinished',
    bilingual(
      `“${name}”的回答没有通过核对，所以没有登录。请重新开始；再不行，请管理员按下面的编号查看服务器日志。`,
      `The answer of “${name}” did not hold, so nobody is signed in. Begin again; if it fails again, an administrator finds why in the server’s log by the id below.`,
    ),
    { cause },
  );
}

/** Of who comes back without having begun here, or too late. */
export function notBegunHere(): ProblemError {
  return new ProblemError(
    'sign-in-unfinished',
    bilingual(
      '这次登录不是在这个浏览器里开始的，或者过了十分钟，或者又另外开始了一次。请重新开始。',
      'This sign-in was not begun in this browser, or more than ten minutes ago, or another was begun since. Begin again.',
    ),
  );
}

/** The same of a username that nobody has here and of an account that is disabled. */
export function noAccountFor(
  username: string | null,
  { name, usernameClaim: claim }: { readonly name: string; readonly usernameClaim: string },
): ProblemError {
  return new ProblemError(
    'no-account',
    username === null
      ? bilingual(
          `“${name}”没有说出您的用户名（${claim}），无法知道您是哪个账户。请管理员核对 OIDC_USERNAME_CLAIM 和 OIDC_SCOPE。`,
          `“${name}” did not say your username (${claim}), so your account is not known. An administrator checks OIDC_USERNAME_CLAIM and OIDC_SCOPE.`,
        )
      : bilingual(
          `“${quoted(username)}”在挂图里没有可用的账户。请系统管理员在“账户”的“人员”里添加您（停用的先启用），并把“${name}的用户名”写成 ${quoted(username)}。`,
          `“${quoted(username)}” has no account here to use. An administrator adds you under “Account”, “People” (or enables you again) and links you to the user name ${quoted(username)}.`,
        ),
  );
}

/** A username that was given to somebody else since. */
export function otherSubject(username: string): ProblemError {
  return new ProblemError(
    'no-account',
    bilingual(
      `用户名“${quoted(username)}”在挂图里属于先前用它登录的那个人，您不是同一个人，可能是用户名换了人用。请系统管理员核实；确是本人的，在“人员”里重新关联。`,
      `The username “${quoted(username)}” belongs here to whoever signed in by it before, and you are not the same person; it may have been given to another. An administrator makes sure of it, and links the account anew under “People” if it is yours.`,
    ),
  );
}

export function noSingleSignOn(): ProblemError {
  return new ProblemError(
    'unknown-path',
    bilingual(
      '这台服务器没有设置统一身份认证；请用密码登录。',
      'This server has no single sign-on; sign in with a password.',
    ),
  );
}
