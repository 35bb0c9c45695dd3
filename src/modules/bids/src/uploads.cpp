#include "uploads.hpp"

#include "agora/files/serving.hpp"
#include "agora/http/static_files.hpp"
#include "refusals.hpp"

namespace agora::bids {

std::optional<files::KeptDocument> keep_upload(web::Call& call, fields::FormState& state,
                                               std::string_view field) {
    const http::Upload* upload = call.request.upload(field);
    if (upload == nullptr) return std::nullopt;
    if (!state.ok()) {
        state.refusals.push_back(Refusal{BidRefusal::choose_file_again, std::string{field}});
        return std::nullopt;
    }
    auto kept = files::keep_document(
        call.services.state<files::Store>(),
        {.file = upload->file.path(), .file_name = upload->file_name, .field = std::string{field}});
    if (kept) return std::move(*kept);
    state.refusals.push_back(kept.refusal());
    return std::nullopt;
}

http::Response send_stored(web::Call& call, const SentFile& file) {
    const auto digest = files::Digest::parse(file.file);
    const std::size_t point = file.name.rfind('.');
    const auto type = point == std::string::npos
                          ? std::nullopt
                          : files::document_type_named(file.name.substr(point + 1));
    if (!digest || !type) return web::not_found(call);
    const auto served = files::serve_document(
        call.services.state<files::Store>(),
        {*digest, *type, static_cast<std::uint64_t>(file.size), file.name}, files::Audience::some);
    if (!served) return web::not_found(call);
    http::Response answer =
        http::send_file(call.request, {served->path, served->content_type, served->cache_control,
                                       served->etag, served->content_disposition});
    answer.headers.set("Content-Security-Policy", served->content_security_policy);
    return answer;
}

}  // namespace agora::bids
