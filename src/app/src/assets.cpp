#include "assets.hpp"

#include "agora/base/text.hpp"

namespace agora::app {

http::StaticFiles assets_of(const resources::Set& files) {
    http::StaticFiles assets{"/assets/"};
    const resources::Resource* manifest = files.find("web/assets/manifest.tsv");
    if (manifest == nullptr) return assets;
    const auto bytes_of = [&](const std::string& name) {
        const resources::Resource* resource = files.find("web/assets/" + name);
        return resource == nullptr ? std::string_view{} : resource->bytes;
    };
    for (const std::string_view line : split(manifest->bytes, '\n')) {
        const auto cells = split(line, '\t');
        if (cells.size() != 3) continue;
        const std::string name{cells[1]};
        assets.add({.name = cells[1],
                    .content_type = cells[2],
                    .bytes = bytes_of(name),
                    .brotli = bytes_of(name + ".br"),
                    .gzip = bytes_of(name + ".gz"),
                    .named_by_content = true});
    }
    return assets;
}

}  // namespace agora::app
