/** English titles, headings and words of the report and of the command line. */
import type { Labels } from './labels.vi';
import { formatNumber } from './numbers';
import { sheetsEn } from './sheetLabels.en';

const counted = (value: number, one: string, many: string): string =>
  `${formatNumber(value, 'en')} ${value === 1 ? one : many}`;

export const en: Labels = {
  // Words on several sheets
  number: 'No.',
  place: 'Place',
  year: 'Year',
  quantity: 'Quantity',
  unit: 'Unit',
  item: 'Item',
  amount: 'Amount',
  note: 'Note',
  subtotal: 'Total',
  total: 'Grand total',
  undated: 'Undated',
  unitOfMoney: 'Unit: đồng',
  inWords: 'In words',
  inWordsLine: (words) => `(In words: ${words})`,
  inWordsStale: 'THE AMOUNT IN WORDS MUST BE UPDATED',
  option: 'Option',
  optionNamed: (option) => `Option ${option}`,
  appendixNamed: (number) => `Appendix ${number}`,
  phase: 'Phase',
  phaseNamed: (years) => `Phase ${years}`,
  scope: (option, years) => `${years}, option ${option}`,

  // Roles
  teamLeader: 'Team leader',
  communeCollaborator: 'Commune collaborator',

  // Headcount
  headcountTitle: 'Allocation of industrial-promotion collaborators and team leaders',
  collaborator: 'Collaborators',
  districtLevel: 'City/District',
  communeLevel: 'Commune',

  // Working sheet of fees
  feeTitle: 'Calculation of fees',
  people: 'People',
  personMonths: 'Person-months',
  months: 'Months',
  baseSalary: 'Base salary',
  completion: 'Completion',
  coefficient: 'Coefficient',
  feeOfPersonMonth: 'Fee of one person-month',
  fromMonth: 'From month',
  toMonth: 'To month',
  decree: 'Decree',

  // Cost summary
  costTitle: 'Summary of costs',
  maintenance: 'Maintenance of the network of industrial-promotion collaborators',
  training: 'Training',
  launchConference: 'Launch conferences',
  yearNamed: (year) => `Year ${year}`,

  // Comparison
  comparisonTitle: 'Comparison of options',
  indicator: 'Indicator',
  difference: 'Difference',
  advantages: 'Advantages',
  limits: 'Limits',
  chosenOption: 'Chosen option',

  // Checks
  checksTitle: 'Checks',
  severity: 'Severity',
  where: 'Where',
  problem: 'Problem',
  stated: 'Stated',
  computed: 'Computed',
  result: 'Result',
  agrees: 'Agrees',
  differs: 'Differs',

  // Tabs: at most 31 characters with an option of five
  allocationTab: (option) => `Allocation ${option}`,
  feeTab: (option) => `Fees ${option}`,
  appendixTab: (number) => `Appendix ${number}`,
  comparisonTab: 'Comparison of options',
  checksTab: 'Checks',

  // Report sheets: units, headings and fixed lines
  dong: 'đồng',
  personUnit: 'people',
  personMonthUnit: 'person-months',
  monthUnit: 'months',
  timesUnit: 'times',
  role: 'Role',
  month: 'Month',
  periodNamed: (number) => `Period ${formatNumber(number, 'en')}`,
  monthRange: (first, last) => (first === last ? `M${first}` : `M${first}–M${last}`),
  labelOfRole: (label, role) => `${label} – ${role}`,
  periodTitle: (year, months) => `Year ${year} (${months})`,
  attachedTo: '(Attached to document no. …/… of … … …)',
  draftNamed: (number) => `Draft ${number}`,
  remunerationTitle: 'Estimate of fees of collaborators and team leaders',
  peopleNumber: 'People',
  monthlyFee: 'Fee/person/month',
  preparedBy: 'Prepared by',
  accountant: 'Accountant in charge',
  headOfUnit: 'Head of unit',
  signHere: '(Signature, full name)',
  guardTitle: 'Control cells of the line in words, not printed',
  guardAmount: 'Amount that was put into words',
  guardWords: 'Line in words of that amount',
  guardWarning: 'Line shown once the total has changed',
  peopleOfPhase: (phase) => `People, ${phase.charAt(0).toLowerCase()}${phase.slice(1)}`,
  differenceFrom: (option, first) => `Difference: option ${option} against ${first}`,
  chosenMark: 'Chosen',
  reconciliationTitle: 'Reconciliation with the figures stated in the plan',
  nothingStated: 'No figures stated in the plan to reconcile.',
  unchecked: 'Not checked',
  issuesTitle: 'Problems to look at',

  // Command line
  summary: 'Summary',
  perYear: 'Per year',
  peopleCount: (people) => counted(people, 'person', 'people'),
  phaseCount: (phases) => counted(phases, 'phase', 'phases'),
  personMonthCount: (personMonths) => counted(personMonths, 'person-month', 'person-months'),
  conferences: 'Conferences',
  trainingShort: 'Training',
  fees: 'Fees',
  issueCount: ({ errors, warnings, infos }) =>
    [
      counted(errors, 'error', 'errors'),
      counted(warnings, 'warning', 'warnings'),
      counted(infos, 'note', 'notes'),
    ].join(', '),
  noIssues: 'No problems found.',
  clockLine: (inForce, difference) => `Maintenance under the base salary in force: ${inForce} (${difference})`,
  writtenTo: (file) => `The result was written to ${file}`,
  nothingWritten: 'Nothing was written.',

  ...sheetsEn,
};
