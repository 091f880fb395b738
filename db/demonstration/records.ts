import { addDays, type Day } from '../../shared/domain/days.ts';
import { carbonAchievements } from './achievementsCarbon.ts';
import { coalAchievements } from './achievementsCoal.ts';
import { electricalAchievements } from './achievementsElectrical.ts';
import { energyAchievements } from './achievementsEnergy.ts';
import { medicineAchievements } from './achievementsMedicine.ts';
import { nylonAchievements } from './achievementsNylon.ts';
import { wan } from './amounts.ts';
import { carbonAndCoalNeeds } from './needsCarbonCoal.ts';
import { electricalNeeds } from './needsElectrical.ts';
import { medicineAndEnergyNeeds } from './needsMedicineEnergy.ts';
import { nylonNeeds } from './needsNylon.ts';
import { firmOrganisations } from './organisationsFirms.ts';
import { researchOrganisations } from './organisationsResearch.ts';
import { persons } from './persons.ts';
import { scenarios } from './scenarios.ts';
import type {
  AchievementSample,
  DemonstrationRecord,
  NeedSample,
  OrganisationSample,
  PersonSample,
  PriceRange,
  ScenarioSample,
} from './types.ts';

const sourceNote = '示范数据，内容均为虚构';

const organisations = [...researchOrganisations, ...firmOrganisations];
const organisationByKey = new Map(organisations.map((organisation) => [organisation.key, organisation]));
const personByKey = new Map(persons.map((person) => [person.key, person]));

/**
 * The records of the demonstration catalogue, each after those it refers to; `organisationId` and
 * `contactPersonId` hold keys. Days lie around `today`, so that the catalogue never looks stale.
 */
export function demonstrationRecords(today: Day): DemonstrationRecord[] {
  return [
    ...organisations.map(organisationRecord),
    ...persons.map(personRecord),
    ...[
      ...nylonAchievements,
      ...electricalAchievements,
      ...carbonAchievements,
      ...coalAchievements,
      ...medicineAchievements,
      ...energyAchievements,
    ].map(achievementRecord),
    ...[...nylonNeeds, ...electricalNeeds, ...carbonAndCoalNeeds, ...medicineAndEnergyNeeds].map((need) =>
      needRecord(need, today),
    ),
    ...scenarios.map((scenario) => scenarioRecord(scenario, today)),
  ];
}

function organisationRecord(sample: OrganisationSample): DemonstrationRecord {
  const { key, more, qualifications, ...values } = sample;
  return {
    kind: 'organisation',
    key,
    values: { ...values, qualifications: qualifications ?? null, sourceNote, ...more },
    figures: [],
  };
}

function personRecord(sample: PersonSample): DemonstrationRecord {
  const { key, more, organisation, unit, ...values } = sample;
  return {
    kind: 'person',
    key,
    values: { ...values, organisationId: organisation, unitName: unit ?? null, sourceNote, ...more },
    figures: [],
  };
}

function achievementRecord(sample: AchievementSample): DemonstrationRecord {
  const { key, more, organisation, contact, modes, price, figures, ...values } = sample;
  const leader = personByKey.get(contact);
  const [priceMinFen, priceMaxFen] = fenOf(price);
  return {
    kind: 'achievement',
    key,
    values: {
      ...values,
      organisationId: organisation,
      contactPersonId: contact,
      leaderName: leader?.name ?? null,
      unitName: leader?.unit ?? null,
      region: organisationByKey.get(organisation)?.region ?? null,
      transferModes: modes,
      priceMinFen,
      priceMaxFen,
      priceNegotiable: price === null,
      secrecy: 'open',
      visibility: 'public',
      sourceNote,
      ...more,
    },
    figures,
  };
}

function needRecord(sample: NeedSample, today: Day): DemonstrationRecord {
  const { key, more, organisation, contact, modes, budget, neededInDays, excluded, figures, ...values } =
    sample;
  const [budgetMinFen, budgetMaxFen] = fenOf(budget);
  return {
    kind: 'need',
    key,
    values: {
      ...values,
      organisationId: organisation,
      contactPersonId: contact,
      region: organisationByKey.get(organisation)?.region ?? null,
      solutionModes: modes,
      budgetMinFen,
      budgetMaxFen,
      budgetNegotiable: budget === null,
      neededBy: addDays(today, neededInDays),
      excludedApproaches: excluded ?? null,
      mode: 'ordinary',
      stage: 'ready',
      verdict: 'ready',
      verdictOn: addDays(today, -40),
      confirmedText: values.refinedText,
      confirmedOn: addDays(today, -35),
      confirmedBy: personByKey.get(contact)?.name ?? null,
      validUntil: addDays(today, 145),
      closed: false,
      secrecy: 'open',
      visibility: 'public',
      leadSource: 'visit',
      sourceNote,
      ...more,
    },
    figures,
  };
}

function scenarioRecord(sample: ScenarioSample, today: Day): DemonstrationRecord {
  const { key, more, organisation, contact, budgetWan, opensInDays, closesInDays, ...values } = sample;
  return {
    kind: 'scenario',
    key,
    values: {
      ...values,
      organisationId: organisation,
      contactPersonId: contact,
      budgetMaxFen: wan(budgetWan),
      opensOn: addDays(today, opensInDays),
      closesOn: addDays(today, closesInDays),
      secrecy: 'open',
      visibility: 'public',
      sourceNote,
      ...more,
    },
    figures: [],
  };
}

function fenOf(range: PriceRange): [number, number] | [null, null] {
  return range === null ? [null, null] : [wan(range[0]), wan(range[1])];
}
