/** Settings, custom XML parts and document properties, as the wire sees them. */
import { guidFor } from '../../document/create';
import { requireWellFormed, rootNamespace } from '../../document/customXml';
import type { Document } from '../../document/model';
import { refuse } from '../../document/refusal';
import type { CustomXmlPart, PropertyName, Setting } from '../../document/workbookData';
import { textArgument } from '../arguments';
import type { Members } from '../members';
import type { Target, TargetOf } from '../target';

const settingTarget = (name: string): Target => ({ kind: 'Setting', name });

const findSetting = (document: Document, key: unknown): Setting | undefined =>
  document.settings.find((setting) => setting.key === key);
const settingOf = (document: Document, key: unknown): Setting =>
  findSetting(document, key) ?? refuse('ItemNotFound', `There is no setting "${String(key)}".`);

/** The last value given to a key stays; the key keeps its place. */
function withSetting(document: Document, key: string, value: unknown): Document {
  const known = findSetting(document, key);
  const settings = known
    ? document.settings.map((setting) => (setting === known ? { key, value } : setting))
    : [...document.settings, { key, value }];
  return { ...document, settings };
}

export const settingCollection: Members<TargetOf<'SettingCollection'>> = {
  item: (document, _target, key) => settingTarget(settingOf(document, key).key),
  items: (document) => document.settings.map(({ key }) => settingTarget(key)),
  call: { GetCount: (document) => ({ value: document.settings.length }) },
  reach: {
    GetItem: (document, _target, [key]) => ({ target: settingTarget(settingOf(document, key).key) }),
    GetItemOrNullObject: (document, _target, [key]) => {
      const found = findSetting(document, key);
      return { target: found ? settingTarget(found.key) : null };
    },
    Add: (document, _target, [key, value]) => {
      const name = textArgument(key);
      if (name === '') refuse('InvalidArgument', 'A setting needs a key.');
      return { document: withSetting(document, name, value), target: settingTarget(name) };
    },
  },
};

export const setting: Members<TargetOf<'Setting'>> = {
  identity: (_document, target) => ({ _Id: target.name }),
  get: {
    Key: (document, target) => settingOf(document, target.name).key,
    Value: (document, target) => settingOf(document, target.name).value,
  },
  set: { Value: (document, target, value) => withSetting(document, settingOf(document, target.name).key, value) },
  call: {
    Delete: (document, target) => {
      const gone = settingOf(document, target.name);
      return { document: { ...document, settings: document.settings.filter((one) => one !== gone) } };
    },
  },
};

const partTarget = (name: string): Target => ({ kind: 'CustomXmlPart', name });
const partOf = (document: Document, id: unknown): CustomXmlPart =>
  document.customXml.find((part) => part.id === id) ??
  refuse('ItemNotFound', `There is no custom XML part "${String(id)}".`);
const partOrNull = (document: Document, id: unknown): { readonly target: Target | null } => ({
  target: document.customXml.some((part) => part.id === id) ? partTarget(String(id)) : null,
});

export const customXmlPartCollection: Members<TargetOf<'CustomXmlPartCollection'>> = {
  item: (document, _target, id) => partTarget(partOf(document, id).id),
  items: (document) => document.customXml.map(({ id }) => partTarget(id)),
  call: { GetCount: (document) => ({ value: document.customXml.length }) },
  reach: {
    GetItem: (document, _target, [id]) => ({ target: partTarget(partOf(document, id).id) }),
    GetItemOrNullObject: (document, _target, [id]) => partOrNull(document, id),
    GetByNamespace: (_document, _target, [namespace]) => ({
      target: { kind: 'CustomXmlPartScopedCollection', name: textArgument(namespace) },
    }),
    Add: (document, _target, [xml]) => {
      const part = { id: guidFor(document), xml: requireWellFormed(textArgument(xml)) };
      const added = { ...document, nextId: document.nextId + 1, customXml: [...document.customXml, part] };
      return { document: added, target: partTarget(part.id) };
    },
  },
};

const inNamespace = (document: Document, namespace: string): readonly CustomXmlPart[] =>
  document.customXml.filter(({ xml }) => rootNamespace(xml) === namespace);

const onlyPart = (document: Document, namespace: string): CustomXmlPart | undefined => {
  const [first, ...others] = inNamespace(document, namespace);
  return others.length === 0 ? first : undefined;
};

export const customXmlPartScopedCollection: Members<TargetOf<'CustomXmlPartScopedCollection'>> = {
  item: (document, _target, id) => partTarget(partOf(document, id).id),
  items: (document, target) => inNamespace(document, target.name).map(({ id }) => partTarget(id)),
  call: { GetCount: (document, target) => ({ value: inNamespace(document, target.name).length }) },
  reach: {
    GetItemOrNullObject: (document, _target, [id]) => partOrNull(document, id),
    GetOnlyItem: (document, target) => ({
      target: partTarget(
        onlyPart(document, target.name)?.id ??
          refuse('InvalidOperation', 'There is not exactly one part of that namespace.'),
      ),
    }),
    GetOnlyItemOrNullObject: (document, target) => {
      const found = onlyPart(document, target.name);
      return { target: found ? partTarget(found.id) : null };
    },
  },
};

export const customXmlPart: Members<TargetOf<'CustomXmlPart'>> = {
  identity: (_document, target) => ({ Id: target.name }),
  get: {
    Id: (_document, target) => target.name,
    NamespaceUri: (document, target) => rootNamespace(partOf(document, target.name).xml),
  },
  call: {
    GetXml: (document, target) => ({ value: partOf(document, target.name).xml }),
    SetXml: (document, target, [xml]) => {
      const old = partOf(document, target.name);
      const changed = { ...old, xml: requireWellFormed(textArgument(xml)) };
      return {
        document: { ...document, customXml: document.customXml.map((part) => (part === old ? changed : part)) },
      };
    },
    Delete: (document, target) => {
      const gone = partOf(document, target.name);
      return { document: { ...document, customXml: document.customXml.filter((part) => part !== gone) } };
    },
  },
};

const MOST_LETTERS = 255;

const property =
  (name: PropertyName) =>
  (document: Document): string =>
    document.properties[name] ?? '';
const withProperty =
  (name: PropertyName) =>
  (document: Document, _target: unknown, value: unknown): Document => {
    const text = textArgument(value);
    if (text.length > MOST_LETTERS) refuse('InvalidArgument', `A property has at most ${MOST_LETTERS} characters.`);
    return { ...document, properties: { ...document.properties, [name]: text } };
  };

export const documentProperties: Members<TargetOf<'DocumentProperties'>> = {
  get: {
    Title: property('title'),
    Subject: property('subject'),
    Author: property('author'),
    Keywords: property('keywords'),
    Comments: property('comments'),
    Category: property('category'),
    Manager: property('manager'),
    Company: property('company'),
    LastAuthor: property('lastAuthor'),
  },
  set: {
    Title: withProperty('title'),
    Subject: withProperty('subject'),
    Author: withProperty('author'),
    Keywords: withProperty('keywords'),
    Comments: withProperty('comments'),
    Category: withProperty('category'),
    Manager: withProperty('manager'),
    Company: withProperty('company'),
  },
};
