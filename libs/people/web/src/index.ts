// Specs of pages that hold these parts lay out their answers.
export { PeopleToNameDocument, UnitsToChooseDocument } from './parts/parts.graphql.gen';
export { type Named, NamePeople } from './parts/name-people';
export { UnitSelect } from './parts/unit-select';
export { peopleRoutes } from './people.routes';
