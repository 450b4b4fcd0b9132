// The kernel as one writes it in JavaScript.

const NO = 0;
const YES = 1;
const UNKNOWN = 2;

const RISK_FACTORS = [
  "family_history",
  "low_bmd_before",
  "inflammatory_disease",
  "immobilisation",
  "smoking",
  "glucocorticoids",
  "heparin",
  "reduced_fertility",
  "first_pregnancy",
  "low_body_weight",
  "malabsorption",
  "monogenic_bone_disease",
];

export function prepare() {
  return { read: JSON.parse, evaluate, answer: (output) => output };
}

function both(one, other) {
  if (one === NO || other === NO) return NO;
  return one === YES && other === YES ? YES : UNKNOWN;
}

function either(one, other) {
  if (one === YES || other === YES) return YES;
  return one === NO && other === NO ? NO : UNKNOWN;
}

function known(holds) {
  return holds ? YES : NO;
}

function evaluate(input) {
  const fractures = input.vertebral_fractures;
  const imaged = fractures !== null;
  let number = 0;
  let anyLow = false;
  let anyUnknown = false;
  let typicalLevel = false;
  let grade3 = false;
  if (imaged) {
    for (const { level, genant, energy } of fractures) {
      if (energy === "high") continue;
      number += 1;
      if (energy === "low") anyLow = true;
      else anyUnknown = true;
      if (level === "T12" || level === "L1" || level === "L2") typicalLevel = true;
      if (genant === 3) grade3 = true;
    }
  }
  const lowEnergy = anyLow ? YES : anyUnknown || !imaged ? UNKNOWN : NO;
  const multiple = imaged ? known(number >= 2) : UNKNOWN;

  let hasZ = false;
  let hasT = false;
  let z2 = false;
  let z3 = false;
  let t25 = false;
  let inPregnancy = false;
  for (const { z, t, months_postpartum: months } of input.dxa) {
    if (months !== null && months < 0) {
      inPregnancy = true;
      continue;
    }
    if (z !== null) {
      hasZ = true;
      if (z <= -2.0) z2 = true;
      if (z < -3.0) z3 = true;
    }
    if (t !== null) {
      hasT = true;
      if (t < -2.5) t25 = true;
    }
  }
  const zAtMost2 = hasZ ? known(z2) : UNKNOWN;
  const veryLow = hasZ ? known(z3) : UNKNOWN;
  const lowForSecond = either(veryLow, hasT ? known(t25) : UNKNOWN);

  const lactating = input.lactating === null ? UNKNOWN : known(input.lactating);
  const { kind, week, months } = input.phase;
  const pregnant = kind === "pregnant";
  let firstWindow = lactating;
  let secondWindow = lactating;
  let typicalTime;
  if (pregnant) {
    const third = week === null ? UNKNOWN : known(week >= 28);
    firstWindow = either(third, lactating);
    secondWindow = YES;
    typicalTime = third === YES;
  } else {
    typicalTime = months !== null && months <= 3;
  }

  const severe = both(veryLow, multiple);
  let tier = 3;
  if (severe === NO) tier = 0;
  else if (severe === YES && secondWindow !== UNKNOWN) tier = secondWindow === YES ? 2 : 1;

  const risks = input.risk_factors;
  let anyRisk = false;
  let unknownRisk = false;
  for (const name of RISK_FACTORS) {
    const stated = risks[name];
    if (stated === "yes") anyRisk = true;
    else if (stated === "unknown") unknownRisk = true;
  }
  const secondaryCause =
    risks.inflammatory_disease === "yes" ||
    risks.immobilisation === "yes" ||
    risks.glucocorticoids === "yes" ||
    risks.heparin === "yes" ||
    risks.malabsorption === "yes" ||
    risks.monogenic_bone_disease === "yes";
  let hip = false;
  for (const { site, energy } of input.other_fractures) {
    if (site === "hip" && energy === "low") hip = true;
  }
  const age = input.age_years;

  let reasons = 0;
  if (lowEnergy === YES) reasons |= 1 << 0;
  if (lowEnergy === UNKNOWN) reasons |= 1 << 1;
  if (firstWindow === YES) reasons |= 1 << 2;
  if (firstWindow === UNKNOWN) reasons |= 1 << 3;
  if (zAtMost2 === YES) reasons |= 1 << 4;
  if (zAtMost2 === UNKNOWN) reasons |= 1 << 5;
  if (lowForSecond === YES) reasons |= 1 << 6;
  if (lowForSecond === UNKNOWN) reasons |= 1 << 7;
  if (multiple === YES) reasons |= 1 << 8;
  if (veryLow === YES) reasons |= 1 << 9;
  if (secondWindow === YES) reasons |= 1 << 10;
  if (pregnant) reasons |= 1 << 11;
  if (inPregnancy) reasons |= 1 << 12;
  if (typicalLevel) reasons |= 1 << 13;
  if (grade3) reasons |= 1 << 14;
  if (hip) reasons |= 1 << 15;
  if (anyRisk) reasons |= 1 << 16;
  if (secondaryCause) reasons |= 1 << 17;
  if (unknownRisk) reasons |= 1 << 18;
  if (age !== null && (age < 12 || age > 60)) reasons |= 1 << 19;
  if (typicalTime) reasons |= 1 << 20;

  return {
    a: both(both(lowEnergy, firstWindow), zAtMost2),
    b: both(both(lowEnergy, secondWindow), lowForSecond),
    n: number,
    multiple,
    very_low: veryLow,
    spine: pregnant ? 1 : imaged && fractures.length === 0 ? 3 : 2,
    dxa: pregnant ? 0 : hasZ ? 2 : 1,
    tier,
    prog: number === 0 ? 0 : number === 1 ? 10 : 27,
    reasons,
  };
}
