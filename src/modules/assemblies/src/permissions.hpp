#pragma once

#include "agora/access/actor.hpp"

namespace agora::assemblies {

/// Prepares, opens and closes meetings, answers questions, keeps bodies and glossary: the secretary.
extern const access::Permission kKeepAssemblies;
/// Takes the archive with all proofs along, names and all.
extern const access::Permission kProveAssemblies;

}  // namespace agora::assemblies
