import { describe, expect, it } from 'vitest';
import { changesOf, NEW_RULE, rulesOf, type Rule } from './rules.ts';

const CSV = 'key,severity,forbid,because.en,because.de\r\nV01,ERROR,"\'-a > b","Too small, sorry",Zu klein\r\n';
const [rule = NEW_RULE] = rulesOf(CSV);
const written = (fields: Partial<Rule['fields']>): Rule => ({ ...rule, fields: { ...rule.fields, ...fields } });

describe('a rule', () => {
  it('is read as it is meant', () =>
    expect(rule).toEqual({ key: 'V01', fields: { severity: 'ERROR', when: '', forbid: '-a > b', require: '', 'because.en': 'Too small, sorry', 'because.de': 'Zu klein' } }));

  it('that is as it was changes nothing', () => expect(changesOf(rule, written({ forbid: ' -a > b ' }))).toEqual([]));

  it('changes only what is written otherwise', () =>
    expect(changesOf(rule, written({ forbid: 'a < b' }))).toEqual([{ write: { path: 'constraints.V01.forbid', text: 'a < b' } }]));

  it('is turned round by putting the new before taking the old out', () =>
    expect(changesOf(rule, written({ forbid: '', require: 'a < b' }))).toEqual([{ write: { path: 'constraints.V01.require', text: 'a < b' } }, { remove: { path: 'constraints.V01.forbid' } }]));

  it('keeps its table a list when it is turned round', () =>
    expect(changesOf(written({ forbid: '[{a: B}]' }), written({ forbid: '', require: '[{a: B}]' }))).toEqual([
      { set: { path: 'constraints.V01.require', yaml: '[{a: B}]' } },
      { remove: { path: 'constraints.V01.forbid' } },
    ]));

  it('that is new is written with all that it says', () => {
    const now = { key: 'N1', fields: { ...NEW_RULE.fields, forbid: 'a', 'because.en': 'No.' } };
    expect(changesOf(NEW_RULE, now).map((piece) => ('write' in piece ? piece.write.path : ''))).toEqual(['constraints.N1.severity', 'constraints.N1.forbid', 'constraints.N1.because.en']);
  });
});
