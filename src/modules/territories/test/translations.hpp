#pragma once

#include "agora/locale/translator.hpp"

#include <array>
#include <cstdio>
#include <memory>
#include <string>

namespace agora::territories {

/// The catalogs of this module, compiled as the build does it.
inline locale::Translator translations() {
    const auto compiled = [](Language language) {
        const std::string command = "msgfmt -o - " AGORA_SOURCE_DIR
                                    "/src/modules/territories/locale/" +
                                    std::string{code(language)} + ".po";
        const std::unique_ptr<FILE, int (*)(FILE*)> pipe(popen(command.c_str(), "r"), &pclose);
        std::string mo;
        std::array<char, 4096> buffer{};
        while (const std::size_t got = fread(buffer.data(), 1, buffer.size(), pipe.get())) {
            mo.append(buffer.data(), got);
        }
        return locale::Catalog{language, mo};
    };
    return locale::Translator({compiled(Language::nl), compiled(Language::fr)});
}

}  // namespace agora::territories
