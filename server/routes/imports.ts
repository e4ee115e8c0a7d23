import { createRoute } from '@hono/zod-openapi';
import { bilingual } from '../../geodata/bilingual.ts';
import { noQuery } from '../http/noQuery.ts';
import { ProblemError, quoted } from '../http/problem.ts';
import { saveProblems, zoneProblems } from '../http/problemSchema.ts';
import { ImportInUseError, UnknownImportError } from '../store/errors.ts';
import type { Store } from '../store/store.ts';
import { zoneRouter } from './context.ts';
import { subjectParam, zoneParam } from './schemas/query.ts';
import { importsSchema } from './schemas/zoneImport.ts';

const tags = ['imports'];

const list = createRoute({
  method: 'get',
  path: '/zones/{zone}/imports',
  operationId: 'listImports',
  tags,
  summary: '以往导入 · Files that were brought in',
  description: 'Oldest first, the undone ones too.',
  request: { params: zoneParam },
  middleware: noQuery,
  responses: {
    200: {
      description: '以往导入 / The imports',
      content: { 'application/json': { schema: importsSchema } },
    },
    ...zoneProblems,
  },
});

const undo = createRoute({
  method: 'delete',
  path: '/zones/{zone}/imports/{id}',
  operationId: 'undoImport',
  tags,
  summary: '撤销一次导入 · Undo an import',
  description:
    'Makes everything as it was before it, in one piece. That there was one stays on record. Refused where something later hangs on it.',
  request: { params: subjectParam('import-20260601083000123') },
  middleware: noQuery,
  responses: { 204: { description: '已撤销 / Undone' }, ...saveProblems },
});

export function importListRoutes(store: Store) {
  return zoneRouter().openapi(list, async (c) => c.json(await store.imports(c.var.zone.id), 200));
}

export function undoImportRoutes(store: Store) {
  return zoneRouter().openapi(undo, async (c) => {
    const { id } = c.req.valid('param');
    await store.undoImport(c.var.zone.id, id).catch((error: unknown) => {
      throw explained(error, id);
    });
    return c.body(null, 204, { 'Cache-Control': 'no-store' });
  });
}

function explained(error: unknown, id: string): unknown {
  if (error instanceof UnknownImportError)
    return new ProblemError(
      'unknown-subject',
      bilingual(
        `没有编号为“${quoted(id)}”的导入，或已经撤销。`,
        `There is no import “${quoted(id)}”, or it was undone.`,
      ),
      { cause: error },
    );
  if (error instanceof ImportInUseError)
    return new ProblemError(
      'import-in-use',
      bilingual(
        '后来的导入或记录用到了它带来的地块，不能撤销；请先撤销后来的。',
        'A later import or record hangs on what it brought in; undo that first.',
      ),
      { cause: error },
    );
  return error;
}
