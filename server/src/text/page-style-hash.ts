/** What the page's policy admits: the hash of `pageStyle`, and no other style. A test holds the two together. */
export const pageStyleHash = 'sha256-vq+362Dw9ZCYvzIx4iMC8iLNFvt2fmtKZzuuAb8iWTA=';
