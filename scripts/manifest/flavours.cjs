/** The manifest in its two flavours: for the province's own server, and for a developer's machine beside it in one Excel. */

/** The address that the manifest in the repository names, for trying the add-in on one's own machine. */
const OWN_MACHINE = 'https://localhost:3000/';

/** What a developer's add-in must not share with the one in use: who it is, what it is called, and its functions' first name. */
const DEVELOPMENT = {
  '<Id>5d0c3a52-6f0e-4c57-9a34-8f1f6c7e21b9</Id>': '<Id>b7a4f7d2-1c19-4e0b-8d55-2f6f0c9d4e13</Id>',
  '<DisplayName DefaultValue="KC Planner" />': '<DisplayName DefaultValue="KC Planner (thử)" />',
  'id="Group.Label" DefaultValue="KC Planner"': 'id="Group.Label" DefaultValue="KC Planner (thử)"',
  'id="Functions.Namespace" DefaultValue="KC"': 'id="Functions.Namespace" DefaultValue="KC_DEV"',
};

function replacedOnce(text, [from, to]) {
  if (text.split(from).length !== 2) throw new Error(`manifest.xml must hold ${from} exactly once.`);
  return text.replace(from, to);
}

/**
 * @typedef {object} Served where a build is served
 * @property {string | undefined} address as in KC_BASE_URL; none for one's own machine
 * @property {string} version of the package
 */

/** @param {Served} served @returns {string} the folder of this version below the address, ending in `/`; none on one's own machine */
const folderOf = ({ address, version }) => (address ? `${version}/` : '');

/** @param {Served} served @returns {string} the address of the pages, `https://` and ending in `/` */
function baseUrlOf(served) {
  const address = served.address || OWN_MACHINE;
  const url = new URL(folderOf(served), address.endsWith('/') ? address : `${address}/`);
  if (url.protocol !== 'https:')
    throw new Error(`KC_BASE_URL=${address} must start with https://: Office loads no other.`);
  return url.href;
}

/** @param {string} text of the repository @param {Served} served @returns {string} with the real address in it */
const atBaseUrl = (text, served) => text.replaceAll(OWN_MACHINE, baseUrlOf(served));

/** @param {string} text manifest.xml as it stands in the repository @param {Served} served without an address it is a developer's */
const manifestFor = (text, served) =>
  atBaseUrl(served.address ? text : Object.entries(DEVELOPMENT).reduce(replacedOnce, text), served);

module.exports = { OWN_MACHINE, atBaseUrl, folderOf, manifestFor };
