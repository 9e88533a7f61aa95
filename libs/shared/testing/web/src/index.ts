export { axeFaults } from './axe';
export { fakeServer, FakeServer } from './fake-server';
