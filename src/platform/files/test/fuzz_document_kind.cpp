#include "agora/files/documents.hpp"

#include "zip_listing.hpp"

#include <cstdint>
#include <cstdlib>

/// Whatever the bytes: no reading beyond them, and every listed part lies inside.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace agora::files;
    const std::string_view bytes{reinterpret_cast<const char*>(data), size};
    (void)recognise_document(bytes);
    if (const auto parts = zip_listing(bytes)) {
        for (const ZipEntry& part : *parts) {
            const bool is_inside = part.packed.data() >= bytes.data() &&
                                   part.packed.data() + part.packed.size() <= bytes.data() + size;
            if (!is_inside || part.packed.size() != part.packed_size) std::abort();
        }
    }
    const std::string name = safe_file_name(bytes, DocumentType::pdf);
    if (!name.ends_with(".pdf") || name.find('/') != std::string::npos) std::abort();
    return 0;
}
