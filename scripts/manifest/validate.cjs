/** Holds a manifest against the schema that Microsoft published, without a network. */
const { readFileSync } = require('node:fs');
const { join } = require('node:path');
const { validateXML } = require('xmllint-wasm');

/** The published files name XML Schema by https and write one quantifier as no schema may. */
const published = (name) =>
  readFileSync(join(__dirname, 'schema', name), 'utf8')
    .replaceAll('https://www.w3.org/', 'http://www.w3.org/')
    .replaceAll('{0,3}?', '{0,3}');

/** Younger than the published files: the shared runtime, and the file of keyboard shortcuts. */
const RUNTIMES = `<xs:element name="Runtimes" minOccurs="0"><xs:complexType><xs:sequence><xs:element name="Runtime"><xs:complexType>
  <xs:attribute name="resid" type="xs:string" use="required"/>
  <xs:attribute name="lifetime"><xs:simpleType><xs:restriction base="xs:string">
    <xs:enumeration value="short"/><xs:enumeration value="long"/>
  </xs:restriction></xs:simpleType></xs:attribute>
</xs:complexType></xs:element></xs:sequence></xs:complexType></xs:element>`;
const EXTENDED_OVERRIDES = `<xs:element name="ExtendedOverrides" minOccurs="0"><xs:complexType>
  <xs:attribute name="Url" type="xs:anyURI" use="required"/><xs:attribute name="ResourcesUrl" type="xs:anyURI"/>
</xs:complexType></xs:element>`;

/** Add-ins for mail and for contents have schemas of their own, which are not here. */
const manifestSchema = () =>
  published('OfficeAppManifestV1_1.xsd')
    .replace(/<xs:import schemaLocation="(?:Mail|Content)AppVersionOverridesV1_0\.xsd"[^>]*\/>/gu, '')
    .replace(/<xs:element ref="(?:contentor|mailor):VersionOverrides"[^>]*?(?:\/>|>[\s\S]*?<\/xs:element>)/gu, '')
    .replace(
      /<xs:element ref="taskpanor:VersionOverrides"(?:[^>]*\/>|[\s\S]*?<\/xs:element>)/u,
      (element) => `${element}${EXTENDED_OVERRIDES}`,
    );

const overridesSchema = () =>
  published('TaskPaneAppVersionOverridesV1_0.xsd').replace(
    '<xs:element name="AllFormFactors" type="FormFactor"',
    (element) => `${RUNTIMES}${element}`,
  );

const file = (fileName, contents) => ({ fileName, contents });

/**
 * @param {string} text a manifest
 * @returns {Promise<string[]>} what the schema refuses, in its own words; nothing for a valid manifest
 */
async function schemaFaults(text) {
  const { errors } = await validateXML({
    xml: [file('manifest.xml', text)],
    schema: [file('OfficeAppManifestV1_1.xsd', manifestSchema())],
    preload: [
      file('OfficeAppBasicTypesV1_0.xsd', published('OfficeAppBasicTypesV1_0.xsd')),
      file('TaskPaneAppVersionOverridesV1_0.xsd', overridesSchema()),
    ],
  });
  return errors.map(({ rawMessage }) => rawMessage);
}

module.exports = { schemaFaults };
