import { isNetwork } from '../../domain/inNetworks.ts'

/** Whether each of these is an address or a range. */
export const areNetworks = (networks: string[]): boolean => networks.every(isNetwork)
