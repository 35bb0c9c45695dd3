#include "agora/stories/video_file.hpp"

#include "agora/files/serving.hpp"
#include "agora/http/static_files.hpp"
#include "agora/web/answer.hpp"

#include <fstream>

namespace agora::stories {
namespace {

constexpr std::size_t kLooked = 64;

/// The box "ftyp" of MP4; the head of Matroska that calls itself WebM.
std::string_view kind_of(std::string_view beginning) {
    constexpr std::string_view kMatroska = "\x1A\x45\xDF\xA3";
    if (beginning.size() >= 12 && beginning.substr(4, 4) == "ftyp") return "mp4";
    const bool is_webm =
        beginning.starts_with(kMatroska) && beginning.find("webm") != std::string_view::npos;
    return is_webm ? "webm" : "";
}

}  // namespace

RefusalText refusal_text(VideoRefusal refusal) {
    using enum RefusalKind;
    switch (refusal) {
        case VideoRefusal::video_is_empty:
            return {"video_is_empty", field, tr("This file is empty.")};
        case VideoRefusal::video_too_heavy:
            return {"video_too_heavy", field,
                    tr("This video weighs more than 60 MB. Make it shorter or smaller: two minutes "
                       "fit in 30 MB.")};
        case VideoRefusal::video_kind_not_taken:
            return {"video_kind_not_taken", field,
                    tr("This is no MP4 or WebM video. Most phones can save one as MP4.")};
    }
    return {};
}

Result<KeptVideo> keep_video(files::Store& store, const std::filesystem::path& file,
                             std::string_view field) {
    const std::uint64_t size = std::filesystem::file_size(file);
    const auto refused = [&](VideoRefusal refusal) { return Refusal{refusal, std::string{field}}; };
    if (size == 0) return refused(VideoRefusal::video_is_empty);
    if (size > kMostVideoBytes) return refused(VideoRefusal::video_too_heavy);
    std::string beginning(kLooked, '\0');
    std::ifstream stream(file, std::ios::binary);
    stream.read(beginning.data(), static_cast<std::streamsize>(beginning.size()));
    beginning.resize(static_cast<std::size_t>(stream.gcount()));
    const std::string_view kind = kind_of(beginning);
    if (kind.empty()) return refused(VideoRefusal::video_kind_not_taken);
    return KeptVideo{store.put_file(file).text(), std::string{kind},
                     static_cast<std::int64_t>(size)};
}

http::Response send_video(web::Call& call, std::string_view digest, std::string_view kind,
                          std::string_view name) {
    const auto stored = files::Digest::parse(digest);
    const auto path = stored ? call.services.state<files::Store>().find(*stored) : std::nullopt;
    if (!path || kind.empty()) return web::not_found(call);
    http::Response answer = http::send_file(
        call.request, {*path, kind == "mp4" ? "video/mp4" : "video/webm", "private, no-cache",
                       "\"" + std::string{digest} + "\"",
                       files::attachment_named(std::string{name} + "." + std::string{kind})});
    answer.headers.set("Content-Security-Policy",
                       "default-src 'none'; sandbox; frame-ancestors 'none'");
    return answer;
}

}  // namespace agora::stories
