#pragma once

#include "agora/base/result.hpp"
#include "agora/files/store.hpp"
#include "agora/http/response.hpp"

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

namespace agora::web {
class Call;
}

// Short videos as files: told by their first bytes, kept as they are, offered as attachments.
namespace agora::stories {

enum class VideoRefusal { video_is_empty, video_too_heavy, video_kind_not_taken };
RefusalText refusal_text(VideoRefusal refusal);

inline constexpr std::uint64_t kMostVideoBytes = 60 * 1024 * 1024;
/// Of a request: a little more arrives, so that the refusal stands at its field.
inline constexpr std::uint64_t kMostVideoUpload = 64 * 1024 * 1024;

struct KeptVideo {
    std::string digest;
    std::string kind;  ///< "mp4" or "webm"
    std::int64_t bytes = 0;
};
/// MP4 or WebM. The file stays the caller's; throws files::Fault when the disk is full.
Result<KeptVideo> keep_video(files::Store& store, const std::filesystem::path& file,
                             std::string_view field);

/// For whoever was found to may have it; asked again each time. Nothing stored is 404.
http::Response send_video(web::Call& call, std::string_view digest, std::string_view kind,
                          std::string_view name);

}  // namespace agora::stories
