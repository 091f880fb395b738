import { fts5Peer } from './fts5.ts';
import { fusePeer } from './fuse.ts';
import { miniSearchPeer } from './miniSearch.ts';
import { oramaPeer } from './orama.ts';
import type { Peer } from './peer.ts';

/** The libraries that the engine is measured beside. */
export const PEERS: readonly Peer[] = [fusePeer, miniSearchPeer, fts5Peer, oramaPeer];
