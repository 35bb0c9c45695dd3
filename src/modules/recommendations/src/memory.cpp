#include "memory.hpp"

#include "filtered.hpp"
#include "kept_references.hpp"
#include "near.hpp"
#include "register.hpp"
#include "words.hpp"

namespace agora::recommendations {

void start_memory(web::Services& services) {
    start_register(services);
    start_references(services);
    start_words(services);
    start_filtered(services);
    start_near(services);
}

}  // namespace agora::recommendations
