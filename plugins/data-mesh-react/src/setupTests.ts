import '@testing-library/jest-dom';
import { configure } from '@testing-library/react';

// Pages are drawn for real; on a busy machine of two cores that takes its time.
jest.setTimeout(60_000);
configure({ asyncUtilTimeout: 10_000 });
