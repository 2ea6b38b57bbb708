import { describe, expect, it } from 'vitest';

/** As `nvidia-smi -L` prints them: one whole GPU, one split into two instances. */
const GPUS = `GPU 0: NVIDIA H200 (UUID: GPU-aaaa1111-0000-0000-0000-000000000000)
GPU 1: NVIDIA A100-SXM4-40GB (UUID: GPU-bbbb2222-0000-0000-0000-000000000000)
  MIG 1g.5gb      Device  0: (UUID: MIG-cccc3333-0000-0000-0000-000000000000)
  MIG 2g.10gb     Device  1: (UUID: MIG-dddd4444-0000-0000-0000-000000000000)
`;
