/**
 * The classes of highlighted code, and the TextMate scopes that each stands for. The theme's styles
 * give the classes their colours; the names of scopes follow the TextMate manual, "Naming conventions".
 */
export const tokenScopes: Readonly<Record<string, readonly string[]>> = {
  'tk-comment': ['comment', 'punctuation.definition.comment', 'string.comment'],
  'tk-keyword': [
    'keyword',
    'storage',
    'storage.type',
    'variable.language',
    'keyword.operator.new',
    'keyword.control',
  ],
  'tk-string': ['string', 'string punctuation', 'punctuation.definition.string', 'markup.inline.raw'],
  'tk-constant': [
    'constant',
    'constant.numeric',
    'constant.language',
    'support.constant',
    'variable.other.constant',
  ],
  'tk-function': [
    'entity.name.function',
    'support.function',
    'meta.function-call entity.name',
    'variable.function',
  ],
  'tk-type': [
    'entity.name.type',
    'entity.name.class',
    'support.type',
    'support.class',
    'entity.other.inherited-class',
  ],
  'tk-variable': [
    'variable.parameter',
    'variable.other.readwrite',
    'variable.other.normal',
    'variable.other.bracket',
  ],
  'tk-tag': ['entity.name.tag', 'punctuation.definition.heading', 'markup.heading', 'entity.name.section'],
  'tk-attribute': [
    'entity.other.attribute-name',
    'support.type.property-name',
    'meta.object-literal.key',
    'variable.other.property',
  ],
  'tk-punctuation': ['punctuation', 'keyword.operator', 'meta.brace'],
  'tk-inserted': ['markup.inserted'],
  'tk-deleted': ['markup.deleted'],
};
