// What other public libraries find in the marked texts: node find.mjs LIBRARY < texts > findings
// A line in: a text as a JSON string. A line out: its findings, as [{ category, start, length }] in UTF-16 code units.
import { createInterface } from "node:readline";

const libraries = {
  "redact-pii": async () => {
    const { SyncRedactor } = (await import("redact-pii")).default;
    const redactor = new SyncRedactor();
    const categories = {
      PERSON_NAME: "nom-complet",
      EMAIL_ADDRESS: "courriel",
      PHONE_NUMBER: "telephone",
      STREET_ADDRESS: "adresse-postale",
      IP_ADDRESS: "adresse-ip",
      CREDIT_CARD_NUMBER: "iban",
      US_SOCIAL_SECURITY_NUMBER: "nir",
    };
    return (text) => {
      // It gives back the redacted text alone: what lies between two kept pieces, and gives the same word alone, is what it found.
      const pieces = redactor.redact(text).split(/(PERSON_NAME|EMAIL_ADDRESS|PHONE_NUMBER|STREET_ADDRESS|IP_ADDRESS|CREDIT_CARD_NUMBER|US_SOCIAL_SECURITY_NUMBER|ZIPCODE|DIGITS|URL|USERNAME|PASSWORD|CREDENTIALS)/);
      const found = [];
      let from = 0;
      for (let i = 1; i < pieces.length; i += 2) {
        from = text.indexOf(pieces[i - 1], from) + pieces[i - 1].length;
        const last = i + 2 >= pieces.length;
        let next = pieces[i + 1] === "" ? (last ? text.length : from) : text.indexOf(pieces[i + 1], from);
        while (next > from && pieces[i + 1] !== "" && redactor.redact(text.slice(from, next)) !== pieces[i]) {
          next = text.indexOf(pieces[i + 1], next + 1);
        }
        if (categories[pieces[i]] && next > from) {
          found.push({ category: categories[pieces[i]], start: from, length: next - from });
        }
      }
      return found;
    };
  },
  openredaction: async () => {
    const { OpenRedaction } = await import("@openredaction/openredaction");
    const categories = {
      NAME: "nom-complet",
      DATE_OF_BIRTH: "naissance",
      ADDRESS_STREET: "adresse-postale",
      ADDRESS_PO_BOX: "adresse-postale",
      EMAIL: "courriel",
      PHONE_INTERNATIONAL: "telephone",
      PHONE_LINE_NUMBER: "telephone",
      PHONE_UK: "telephone",
      PHONE_UK_MOBILE: "telephone",
      PHONE_US: "telephone",
      FRENCH_SOCIAL_SECURITY: "nir",
      IBAN: "iban",
      FRENCH_LICENSE_PLATE: "plaque",
      IPV4: "adresse-ip",
      IPV6: "adresse-ip",
    };
    // All its patterns together find an account name in every word, and hide the rest: it is asked for these alone, in its favour.
    const redactor = new OpenRedaction({ patterns: Object.keys(categories) });
    return async (text) => {
      const { detections } = await redactor.detect(text);
      return detections.map(({ type, position: [start, end] }) => ({ category: categories[type], start, length: end - start }));
    };
  },
  "fr-compromise": async () => {
    const nlp = (await import("fr-compromise")).default;
    const spans = (view, category) => view.json({ offset: true }).map(({ offset }) => ({ category, start: offset.start, length: offset.length }));
    return (text) => {
      const doc = nlp(text);
      return [...spans(doc.people(), "nom-complet"), ...spans(doc.match("#Email"), "courriel"), ...spans(doc.match("#PhoneNumber"), "telephone")];
    };
  },
};

const find = await libraries[process.argv[2]]();
for await (const line of createInterface({ input: process.stdin })) {
  process.stdout.write(`${JSON.stringify(await find(JSON.parse(line)))}\n`);
}
