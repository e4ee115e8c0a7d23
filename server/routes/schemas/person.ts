import { z } from '@hono/zod-openapi';
import { readings } from '../../../geodata/access/mayDo.ts';
import { zoneRoles, type Grant, type Person } from '../../../geodata/access/person.ts';
import { bilingual } from '../../../geodata/bilingual.ts';
import { asOneName } from '../../accounts/oneName.ts';
import { refuse } from '../../http/refuse.ts';
import { nameText } from './nameText.ts';
import { schemaOf } from './schemaOf.ts';

const mostGrants = 500;
const mostBlocks = 500;
const shortest = 8;
const longest = 200;

/** As it is given to somebody: a name of his own. */
const newUsername = z
  .string()
  .max(200)
  .transform((text, context): string => {
    const username = asOneName(text);
    if (/^[\p{L}\p{N}][\p{L}\p{N}._@-]{0,63}$/u.test(username)) return username;
    return refuse(
      context,
      'bad-body',
      '用户名须以文字或数字开头，只含文字、数字和 . _ @ -，最多 64 个。',
      'A username is letters, digits and . _ @ -, begins with a letter or digit, and has 64 at most.',
    );
  })
  .openapi({ type: 'string', minLength: 1, maxLength: 64, example: 'wang.fang' });

const personName = nameText({
  missing: bilingual('请写上姓名。', 'Give the name of the person.'),
  example: '王芳',
});

const newPassword = z
  .string()
  .transform((text, context): string => {
    const { length } = [...text];
    if (length >= shortest && length <= longest) return text;
    return refuse(
      context,
      'bad-body',
      `密码须有 ${shortest} 至 ${longest} 个字符。`,
      `A password has ${shortest} to ${longest} characters.`,
    );
  })
  .openapi({ type: 'string', minLength: shortest, maxLength: longest });

/** As a provider of single sign-on gives it: `wang.fang@zone.example`. */
const providerUsername = z
  .string()
  .max(400)
  .transform((text, context): string => {
    const username = asOneName(text);
    const { length } = [...username];
    // oxlint-disable-next-line no-control-regex -- control characters are what is refused
    if (length > 0 && length <= 200 && !/[\u0000-\u001f\u007f]/.test(username)) return username;
    return refuse(
      context,
      'bad-body',
      '请写统一身份认证的用户名，最多 200 个字符。',
      'Give the username of single sign-on, 200 characters at most.',
    );
  })
  .openapi({ type: 'string', minLength: 1, maxLength: 200, example: 'wang.fang' });

const grantSchema = schemaOf<Grant>()(
  z
    .strictObject({
      zone: z.string().min(1).max(200).openapi({ example: 'jindong' }),
      role: z.enum(zoneRoles),
      blocks: z
        .array(z.string().min(1).max(200))
        .min(1)
        .max(mostBlocks)
        .readonly()
        .nullable()
        .openapi({
          description:
            'Of a recorder: the blocks to record in; null: all of the zone. Of other roles null.',
          example: null,
        }),
    })
    .openapi('Grant'),
);

const newGrants = z
  .array(grantSchema)
  .max(mostGrants)
  .readonly()
  .transform((grants, context): readonly Grant[] => {
    if (grants.some(({ role, blocks }) => role !== 'recorder' && blocks !== null))
      return refuse(
        context,
        'bad-body',
        '只有“录入”可以限定区块。',
        'Blocks are named of recorders alone.',
      );
    const roles = new Set(grants.map(({ zone, role }) => JSON.stringify([zone, role])));
    if (roles.size === grants.length) return grants;
    return refuse(
      context,
      'bad-body',
      '同一个开发区的同一种角色只能写一次。',
      'Name a role in a zone once.',
    );
  });

const known = {
  id: z.string().openapi({ example: '5f0c1b9e-6a53-4f0e-9d43-1f6f5f1d7c2a' }),
  username: z.string().openapi({ example: 'wang.fang' }),
  name: z.string().openapi({ example: '王芳' }),
  administrator: z.boolean(),
};

const hasPassword = z.boolean().openapi({
  description: 'Whether he may come by a password of this server.',
});

export const personSchema = schemaOf<Person>()(
  z
    .strictObject({
      ...known,
      disabled: z.boolean(),
      hasPassword,
      singleSignOn: z
        .strictObject({
          username: z.string().openapi({ example: 'wang.fang' }),
          isBound: z.boolean().openapi({
            description: 'Whether he has come, and is known by his subject from then on.',
          }),
        })
        .nullable(),
      grants: z.array(grantSchema).readonly(),
    })
    .openapi('Person'),
);
export const peopleSchema = z
  .strictObject({ people: z.array(personSchema).readonly() })
  .openapi('People');

export const newPersonSchema = z
  .strictObject({
    username: newUsername,
    name: personName,
    password: newPassword.optional(),
    singleSignOn: providerUsername.optional().openapi({
      description: 'The username of the provider; one of this and a password is needed.',
    }),
    administrator: z.boolean(),
    grants: newGrants,
  })
  .openapi('NewPerson');
export const singleSignOnLinkSchema = z
  .strictObject({ username: providerUsername })
  .openapi('SingleSignOnLink');
export const personChangeSchema = z
  .strictObject({
    name: personName,
    administrator: z.boolean(),
    disabled: z.boolean(),
    grants: newGrants,
  })
  .openapi('PersonChange');
export const firstAdministratorSchema = z
  .strictObject({
    token: z.string().max(200),
    username: newUsername,
    name: personName,
    password: newPassword,
  })
  .openapi('FirstAdministrator');

export const signInSchema = z
  .strictObject({
    username: z.string().max(200).transform(asOneName).openapi({ type: 'string' }),
    password: z.string().max(1000),
  })
  .openapi('SignIn');
export const ownPasswordSchema = z
  .strictObject({ current: z.string().max(1000), next: newPassword })
  .openapi('OwnPassword');
export const givenPasswordSchema = z
  .strictObject({ password: newPassword })
  .openapi('GivenPassword');

export const sessionSchema = z
  .strictObject({
    accounts: z.boolean().openapi({ description: 'Whether anybody has an account.' }),
    person: z.strictObject({ ...known, hasPassword }).nullable(),
    grants: z.array(grantSchema).readonly(),
    writing: z.enum(['anyone', 'accounts', 'nobody']).openapi({
      description:
        'Who may write: whoever reaches the server, those whose account lets them, or nobody.',
    }),
    approvedIn: z.array(z.string()).readonly().openapi({
      description: 'Zones in which what this person enters waits for approval.',
    }),
    singleSignOn: z
      .strictObject({
        name: z.string().openapi({ example: '统一身份认证' }),
        address: z.string().openapi({
          description:
            'Where a browser begins; `?to=` is where it comes back to, within this server.',
          example: 'https://map.example.cn/guatu/sign-in',
        }),
        isAnswering: z.boolean().openapi({
          description: 'Whether the provider answered when it was last asked.',
        }),
        signOutAddress: z.string().nullable().openapi({
          description: 'Where a browser signs out of the provider; null where it cannot.',
          example: 'https://map.example.cn/guatu/sign-out',
        }),
      })
      .nullable(),
  })
  .openapi('Session');
/** Who is signed in, what he has, and who may write. */
export type SessionReading = z.infer<typeof sessionSchema>;

const reading = z.enum(readings);
const approval = z.boolean().openapi({
  description: 'Whether what recorders enter waits until somebody else approves it.',
});
export const zoneAccessSchema = z.strictObject({ reading, approval }).openapi('ZoneAccess');
export type ZoneAccess = z.infer<typeof zoneAccessSchema>;
export const newZoneAccessSchema = z
  .strictObject({ reading, approval: approval.optional() })
  .openapi('NewZoneAccess');
