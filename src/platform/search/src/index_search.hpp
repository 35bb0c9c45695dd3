#pragma once

#include "readers.hpp"
#include "synonyms.hpp"

#include "agora/search/question.hpp"

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace agora::search {

using Identity = std::pair<std::string, std::int64_t>;  ///< kind and id

Found find_in(Reader& reader, const Question& question, const SynonymTable& synonyms);

std::vector<std::int64_t> find_ids_in(Reader& reader, const Question& question,
                                      const SynonymTable& synonyms, std::size_t limit);

/// Each once, as the layer sees them.
std::vector<Identity> documents_in(Reader& reader, Layer layer);

}  // namespace agora::search
