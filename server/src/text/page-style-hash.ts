/** What the page's policy admits: the hash of `pageStyle`, and no other style. A test holds the two together. */
export const pageStyleHash = 'sha256-+NRw+I5wettWi1gdFSbju4ktq1FjT0oK/DNsNlwMsD4=';
