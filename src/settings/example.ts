/** Where the site of the example content stands: nowhere, for `.example` is kept for examples. */
export const EXAMPLE_ADDRESS = 'https://sevenfold.example'
