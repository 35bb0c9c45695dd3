#pragma once

#include "agora/bids/bid.hpp"
#include "agora/files/documents.hpp"
#include "agora/web/answer.hpp"

#include <optional>
#include <string>

namespace agora::bids {

inline constexpr std::uint64_t kMostUploadBytes = files::kMostDocumentBytes + 512 * 1024;
inline constexpr std::string_view kTakenFiles = ".pdf,.odt,.ods,.odp,.docx,.xlsx,.pptx";

/// The stored upload of a field; a form that is wrong elsewhere asks for it again, in its state.
std::optional<files::KeptDocument> keep_upload(web::Call& call, fields::FormState& state,
                                               std::string_view field);

/// A stored file to whom the route let in; asked again at each use.
struct SentFile {
    std::string file = {};
    std::string name = {};
    std::int64_t size = 0;
};
http::Response send_stored(web::Call& call, const SentFile& file);

}  // namespace agora::bids
