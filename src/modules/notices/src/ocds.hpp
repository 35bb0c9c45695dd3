#pragma once

#include "agora/fields/json_read.hpp"
#include "agora/notices/read.hpp"

#include <string>
#include <vector>

namespace agora::notices {

/// A release, a release package or a record package.
bool is_ocds(const fields::Json& document);

/// One release as it stands in its document.
struct OcdsRelease {
    fields::Json json;
    std::string publisher;  ///< of its package
    std::string licence;
    std::string where;                    ///< its JSON path
    bool whole = false;                   ///< the process as it is, compiled by its publisher
    std::vector<fields::Json> said = {};  ///< merged from these, as they were sent; empty: alone
};

/// Adds the releases of a document; of a record what it compiles, or its releases merged.
void find_ocds(const fields::Json& document, Reading& reading, std::vector<OcdsRelease>& all);

/// One notice for each release. Those of one process are read in the order of their dates, each with
/// what the earlier ones say, by the rules of merging of OCDS.
void read_ocds(std::vector<OcdsRelease> all, const Hint& hint, Reading& reading);

}  // namespace agora::notices
