#include "serve_file.hpp"

#include "agora/files/serving.hpp"
#include "agora/http/static_files.hpp"
#include "agora/stories/video_file.hpp"

namespace agora::kit {

http::Response serve_file(web::Call& call, const Version& version, Kind kind, Standing standing) {
    const std::string prefix = standing == Standing::valid ? "" : "no-longer-valid-";
    const std::size_t point = version.file_name.rfind('.');
    const auto digest = files::Digest::parse(version.file);
    if (!digest || point == std::string::npos) return web::not_found(call);
    const std::string extension = version.file_name.substr(point + 1);
    if (kind == Kind::video) {
        return stories::send_video(
            call, version.file, extension,
            prefix + "kit-" + to_string(version.item_id) + "-" + std::to_string(version.version));
    }
    const auto type = files::document_type_named(extension);
    if (!type) return web::not_found(call);
    const auto served = files::serve_document(
        call.services.state<files::Store>(),
        {*digest, *type, static_cast<std::uint64_t>(version.file_size), prefix + version.file_name},
        files::Audience::some);
    if (!served) return web::not_found(call);
    http::Response answer =
        http::send_file(call.request, {served->path, served->content_type, served->cache_control,
                                       served->etag, served->content_disposition});
    answer.headers.set("Content-Security-Policy", served->content_security_policy);
    return answer;
}

}  // namespace agora::kit
